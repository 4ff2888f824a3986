#include "fit/order.h"

#include <algorithm>
#include <numeric>

namespace quoin {

std::vector<LeafId> order_of_leaving_out(const Resume& resume) {
  std::vector<LeafId> order(resume.leaves.size());
  std::iota(order.begin(), order.end(), LeafId{0});
  std::sort(order.begin(), order.end(), [&](LeafId a, LeafId b) {
    const Leaf& first = resume.leaves[static_cast<std::size_t>(a)];
    const Leaf& second = resume.leaves[static_cast<std::size_t>(b)];
    if (first.priority != second.priority) return first.priority < second.priority;
    if (first.divisor != second.divisor) return first.divisor > second.divisor;
    return first.head != second.head ? second.head : a > b;
  });
  return order;
}

}  // namespace quoin

#include "fit/order.h"

#include <algorithm>
#include <numeric>

namespace quoin {

std::vector<LeafId> order_of_leaving_out(const Resume& resume) {
  std::vector<LeafId> order(resume.leaves.size());
  std::iota(order.begin(), order.end(), LeafId{0});
  std::sort(order.begin(), order.end(), [&](LeafId a, LeafId b) {
    const int first = resume.leaves[static_cast<std::size_t>(a)].priority;
    const int second = resume.leaves[static_cast<std::size_t>(b)].priority;
    return first != second ? first < second : a > b;
  });
  return order;
}

}  // namespace quoin

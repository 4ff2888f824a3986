#include "fit/order.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

struct Case {
  std::vector<Leaf> leaves;  // in the file's order
  std::vector<LeafId> order;
};

Leaf leaf(int priority, std::uint64_t divisor = 1, bool head = true) {
  return {"", no_value, "", priority, divisor, head};
}

void check(const Case& c) {
  Resume resume;
  resume.leaves = c.leaves;
  EXPECT_EQ(order_of_leaving_out(resume), c.order);
}

TEST(OrderOfLeavingOut, LowestPriorityFirstThenLastInTheFile) {
  check({{}, {}});
  check({{leaf(0), leaf(0), leaf(0)}, {2, 1, 0}});
  check({{leaf(5), leaf(0), leaf(5), leaf(-1), leaf(0)}, {3, 4, 1, 2, 0}});
}

TEST(OrderOfLeavingOut, OfOnePriorityWhatIsWorthLeastFirst) {
  check({{leaf(0, 4), leaf(0, 1), leaf(0, 6), leaf(-1, 1)}, {3, 2, 0, 1}});
}

TEST(OrderOfLeavingOut, OfOneWorthTextBeforeHeads) {
  check({{leaf(0, 2, false), leaf(0, 2, true), leaf(0, 2, false)}, {2, 0, 1}});
}

}  // namespace
}  // namespace quoin

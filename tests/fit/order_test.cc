#include "fit/order.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

struct Case {
  std::vector<int> priorities;  // of the leaves, in the file's order
  std::vector<LeafId> order;
};

void check(const Case& c) {
  Resume resume;
  for (const int priority : c.priorities) resume.leaves.push_back({"", {}, "", priority});
  EXPECT_EQ(order_of_leaving_out(resume), c.order);
}

TEST(OrderOfLeavingOut, LowestPriorityFirstThenLastInTheFile) {
  check({{}, {}});
  check({{0, 0, 0}, {2, 1, 0}});
  check({{5, 0, 5, -1, 0}, {3, 4, 1, 2, 0}});
}

}  // namespace
}  // namespace quoin

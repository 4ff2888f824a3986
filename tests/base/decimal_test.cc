#include "base/decimal.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

void check(double value, int decimals, const char* expected) {
  EXPECT_EQ(decimal(value, decimals), expected);
}

TEST(Decimal, CutsZerosAndNeverWritesAnExponentOrMinusZero) {
  check(0, 3, "0");
  check(-0.0, 3, "0");
  check(-0.0004, 3, "0");
  check(-0.0006, 3, "-0.001");
  check(595.276, 3, "595.276");
  check(841.8897637795, 3, "841.89");
  check(12, 3, "12");
  check(100, 0, "100");
  check(-100, 3, "-100");
  check(0.5, 3, "0.5");
  check(-0.25, 2, "-0.25");
  check(2.999, 2, "3");
  check(1e-7, 3, "0");
  check(1e15, 3, "1000000000000000");
  check(123456.7891, 6, "123456.7891");
}

TEST(Decimal, AppendsToWhatStandsThere) {
  std::string out = "w ";
  append_decimal(out, 1.5);
  EXPECT_EQ(out, "w 1.5");
}

TEST(Decimal, HoldsTheLargestNumber) {
  EXPECT_EQ(decimal(-1.7976931348623157e308).size(), 310u);
}

}  // namespace
}  // namespace quoin

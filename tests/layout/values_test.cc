#include "layout/values.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

struct Case {
  std::string text;
  std::optional<double> points_at_10;
};

void check(const Case& c) {
  const std::optional<Length> length = parse_length(c.text);
  ASSERT_EQ(length.has_value(), c.points_at_10.has_value()) << c.text;
  if (length) {
    EXPECT_NEAR(length->at(Pt(10)).value, *c.points_at_10, 1e-9) << c.text;
  }
}

TEST(ParseLength, Cases) {
  const Case cases[] = {
      {"12pt", 12},  {"0.5pt", 0.5}, {"25.4mm", 72}, {"2.54cm", 72}, {"1in", 72},  {"1.5em", 15},
      {"3 pt", 3},   {"12", {}},     {"pt", {}},     {"", {}},       {"12px", {}}, {"1e3pt", {}},
      {"nanpt", {}}, {"infpt", {}},  {"12pt ", {}},  {"--1pt", {}},  {"0mm", 0},   {"-1pt", -1},
  };
  for (const Case& c : cases) check(c);
}

}  // namespace
}  // namespace quoin

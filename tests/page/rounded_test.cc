#include "page/rounded.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

using Kind = PathStep::Kind;

std::size_t count(const std::vector<PathStep>& steps, Kind kind) {
  std::size_t found = 0;
  for (const PathStep& step : steps) found += step.kind == kind ? 1 : 0;
  return found;
}

void expect_inside(const std::vector<PathStep>& steps, Size size) {
  for (const PathStep& step : steps) {
    const int points = step.kind == Kind::close ? 0 : step.kind == Kind::curve ? 3 : 1;
    for (int i = 0; i < points; ++i) {
      EXPECT_GE(step.points[i].x, Pt());
      EXPECT_GE(step.points[i].y, Pt());
      EXPECT_LE(step.points[i].x, size.width);
      EXPECT_LE(step.points[i].y, size.height);
    }
  }
}

TEST(Rounded, ARectangleAndItsEdge) {
  const Size size{Pt(40), Pt(10)};
  const std::vector<PathStep> sharp = rounded_path(size, Pt(), Pt());
  EXPECT_EQ(count(sharp, Kind::curve), 0u);
  EXPECT_EQ(count(sharp, Kind::close), 1u);
  const std::vector<PathStep> filled = rounded_path(size, Pt(3), Pt());
  EXPECT_EQ(count(filled, Kind::curve), 4u);
  EXPECT_EQ(filled.front().points[0].x, Pt(3));
  const std::vector<PathStep> edge = rounded_path(size, Pt(3), Pt(1));
  EXPECT_EQ(count(edge, Kind::close), 2u) << "what is between two outlines is filled";
  EXPECT_EQ(count(edge, Kind::curve), 8u);
  for (const auto* one : {&sharp, &filled, &edge}) expect_inside(*one, size);
}

TEST(Rounded, NoRadiusIsMoreThanHalfASide) {
  const Size size{Pt(8), Pt(8)};
  const std::vector<PathStep> circle = rounded_path(size, Pt(100), Pt());
  EXPECT_EQ(circle.front().points[0].x, Pt(4));
  expect_inside(circle, size);
  EXPECT_EQ(count(rounded_path(size, Pt(1), Pt(4)), Kind::close), 1u) << "an edge as thick as the half fills it all";
}

}  // namespace
}  // namespace quoin

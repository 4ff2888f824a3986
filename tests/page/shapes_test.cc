#include "page/shapes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace quoin {
namespace {

/// How far a path reaches: no further than the points that lead it.
void check_inside(const std::vector<PathStep>& path, double least, double most, std::string_view name) {
  using Kind = PathStep::Kind;
  Point from;
  for (const PathStep& step : path) {
    if (step.kind == Kind::close) continue;
    const Point& to = step.points[step.kind == Kind::curve ? 2 : 0];
    for (int i = 0; i <= 16; ++i) {
      const double t = i / 16.0, u = 1 - t;
      const auto at = [&](Pt Point::* axis) {
        if (step.kind != Kind::curve) return (to.*axis).value;
        return u * u * u * (from.*axis).value + 3 * u * u * t * (step.points[0].*axis).value +
               3 * u * t * t * (step.points[1].*axis).value + t * t * t * (to.*axis).value;
      };
      for (const double value : {at(&Point::x), at(&Point::y)}) {
        EXPECT_GE(value, least) << name;
        EXPECT_LE(value, most) << name;
      }
    }
    from = to;
  }
}

TEST(Shapes, HaveNoInkOutsideOfTheirBoxAndNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < shape_count; ++i) {
    const auto name = static_cast<ShapeName>(i);
    const Drawing drawing = drawing_of(name, Pt(12));
    EXPECT_TRUE(names.insert(shape_name(name)).second);
    EXPECT_FALSE(drawing.strokes.empty() && drawing.fills.empty()) << shape_name(name);
    const double half = drawing.thickness.value / 2;
    check_inside(drawing.strokes, half - 1e-9, 12 - half + 1e-9, shape_name(name));
    check_inside(drawing.fills, -1e-9, 12 + 1e-9, shape_name(name));
  }
  EXPECT_EQ(shape_name(ShapeName::dot), "dot");
  EXPECT_EQ(shape_name(ShapeName::pin), "pin");
  EXPECT_EQ(shape_name(ShapeName::xing), "xing");
}

TEST(Shapes, AreOfOneWeight) {
  EXPECT_DOUBLE_EQ(drawing_of(ShapeName::email, Pt(24)).thickness.value,
                   drawing_of(ShapeName::github, Pt(24)).thickness.value);
  EXPECT_DOUBLE_EQ(drawing_of(ShapeName::email, Pt(48)).thickness.value,
                   2 * drawing_of(ShapeName::email, Pt(24)).thickness.value);
}

}  // namespace
}  // namespace quoin

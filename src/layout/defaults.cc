#include "layout/defaults.h"

namespace quoin {
namespace {

Range<Length> points(double min, double ideal, double max) {
  return {{min, 0}, {ideal, 0}, {max, 0}};
}

Range<Length> points(double all) {
  return points(all, all, all);
}

Range<Length> millimetres(double mm) {
  return points(points_from_mm(mm).value);
}

Spaces unsaid_spaces() {
  Spaces space;
  space.header = points(10);
  space.header_rows = points(1, 2, 3);
  space.section = points(11, 14.5, 20);
  space.heading = points(4.5, 5.5, 7);
  space.group = points(12, 14.5, 18);
  space.group_below = points(2, 3, 4);
  space.entry = points(7, 8.3, 10);
  space.line = points(1.5, 2.5, 4);
  space.part = points(0, 0.5, 1);
  space.part_after_text = points(3, 4, 5);
  space.rows = points(0);
  space.items = points(1, 1.5, 2);
  space.item = points(0.5, 1, 1.3);
  space.paragraph = points(3, 5, 6);
  return space;
}

}  // namespace

Layout unsaid_layout() {
  Layout layout;
  layout.margin_top = millimetres(19);
  layout.margin_right = layout.margin_left = millimetres(21);
  layout.margin_bottom = millimetres(18);
  layout.space = unsaid_spaces();
  layout.highlights.at = {0, 0.2};
  layout.highlights.text = layout.details.text = {0, 1.2};
  layout.details.marker.clear();
  layout.labels.gap = {points_from_mm(6).value, 0};
  return layout;
}

}  // namespace quoin

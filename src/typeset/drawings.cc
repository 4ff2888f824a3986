#include "typeset/drawings.h"

#include <cmath>

namespace quoin {
namespace {

constexpr int dots = 5;
constexpr double dot_size = 0.5, bar_height = 0.34, outline = 0.07;  // ems
constexpr double middle = 0.3;  // of small and capital letters, ems above the baseline

void place_dots(const Meter& meter, Point at, Pt size, const Styles& styles, std::vector<PageItem>& items) {
  const Pt across = size * dot_size, step = size * ((meter_width - dot_size) / (dots - 1));
  const auto full = static_cast<int>(std::lround(meter.share * dots));
  for (int i = 0; i < dots; ++i) {
    const Point dot{at.x + step * i, at.y - across / 2};
    if (i < full || meter.rest)
      items.push_back(
          {dot, artifact, Shape{ShapeName::dot, across, styles.color(i < full ? meter.color : *meter.rest)}});
    else
      items.push_back({dot, artifact, Panel{{across, across}, across / 2, size * outline, styles.color(meter.color)}});
  }
}

void place_bar(const Meter& meter, Point at, Pt size, const Styles& styles, std::vector<PageItem>& items) {
  const Size whole{size * meter_width, size * bar_height};
  const Pt radius = whole.height / 2;
  const Point corner{at.x, at.y - radius};
  items.push_back(
      {corner, artifact,
       Panel{whole, radius, meter.rest ? Pt() : size * outline, styles.color(meter.rest.value_or(meter.color))}});
  const Size full{whole.width * meter.share, whole.height};
  if (full.width > Pt()) items.push_back({corner, artifact, Panel{full, radius, Pt(), styles.color(meter.color)}});
}

}  // namespace

void place_box(const Box& box, Point at, Size size, const Styles& styles, std::vector<PageItem>& items) {
  if (size.width <= Pt() || size.height <= Pt()) return;
  if (box.color) items.push_back({at, artifact, Panel{size, box.radius, Pt(), styles.color(*box.color)}});
  if (box.border > Pt())
    items.push_back({at, artifact, Panel{size, box.radius, box.border, styles.color(box.border_color)}});
}

void place_meter(const Meter& meter, Point origin, Pt size, const Styles& styles, std::vector<PageItem>& items) {
  const Point at{origin.x + (meter.before ? Pt() : size * meter_gap), origin.y - size * middle};
  (meter.shape == MeterShape::bar ? place_bar : place_dots)(meter, at, size, styles, items);
}

}  // namespace quoin

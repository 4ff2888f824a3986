#include "layout/dress.h"

#include <algorithm>
#include <cmath>

#include "layout/contrast.h"

namespace quoin {
namespace {

double lightness(Color color) {
  return (color.red + color.green + color.blue) / (3 * 255.0);
}

bool has_hue(Color color) {
  return color.red != color.green || color.green != color.blue;
}

std::uint8_t towards_white(std::uint8_t value, double share) {
  return static_cast<std::uint8_t>(std::lround(value + (255 - value) * share));
}

/// As far from the accent to white as `color` was from the old one; what could be read on white still can.
Color tint_like(Color color, Color old, Color accent) {
  const double dark = lightness(old);
  const double share = dark < 1 ? std::clamp((lightness(color) - dark) / (1 - dark), 0.0, 1.0) : 1;
  const Color tint{towards_white(accent.red, share), towards_white(accent.green, share), towards_white(accent.blue, share)};
  constexpr Color white{255, 255, 255};
  return contrast_ratio(color, white) < least_contrast ? tint : darkened(tint, least_contrast);
}

}  // namespace

bool set_accent(Layout& layout, Color accent) {
  const auto own = std::find_if(layout.palette.begin(), layout.palette.end(),
                                [](const NamedColor& one) { return one.name.str() == accent_name; });
  if (own == layout.palette.end()) return false;
  const Color old = own->color;
  for (NamedColor& one : layout.palette) {
    const std::string_view name = one.name.str();
    if (name == accent_name)
      one.color = accent;
    else if (!name.empty() && name != "ink" && name != "muted" && has_hue(one.color))
      one.color = tint_like(one.color, old, accent);
  }
  return true;
}

void set_font(Layout& layout, const PlacedName& family) {
  for (auto& [name, families] : layout.fonts) families = {family};
}

void set_all_ragged(Layout& layout) {
  for (StyleSheetEntry& style : layout.styles) {
    if (style.align != Align::justify) continue;
    style.align = Align::left;
    if (!style.hyphenate) style.hyphenate = true;  // as what is justified is
  }
}

void set_smaller(Layout& layout, StyleName style, double factor) {
  std::optional<Range<double>>& written = layout.styles[static_cast<std::size_t>(style)].size;
  Range<double>& size = written.emplace(written.value_or(Range<double>{1, 1, 1}));
  for (double* one : {&size.min, &size.ideal, &size.max}) *one *= factor;
}

}  // namespace quoin

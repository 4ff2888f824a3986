#include "layout/contrast.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace quoin {
namespace {

constexpr Color white{255, 255, 255};

/// Rounded down: what falls short by a hair must not read as enough.
std::string shown(double ratio) {
  return fmt::format("{:.2f}:1", std::floor(ratio * 100) / 100);
}

}  // namespace

void check_contrast(const std::vector<PlacedColor>& text_colors, Diagnostics& diagnostics) {
  std::vector<Span> reported;
  for (const PlacedColor& one : text_colors) {
    const double ratio = contrast_ratio(one.color, white);
    if (ratio >= least_contrast || std::find(reported.begin(), reported.end(), one.span) != reported.end()) continue;
    reported.push_back(one.span);
    diagnostics.warning("low-contrast", one.span,
                        fmt::format("text in `{}` has a contrast of {} to white paper; {}:1 is the least",
                                    hex(one.color), shown(ratio), least_contrast),
                        fmt::format("`{}` is the nearest darker colour of the same hue that has it",
                                    hex(darkened(one.color, least_contrast))));
  }
}

void check_ground(const PlacedColor& ground, const std::vector<PlacedColor>& text_colors, Diagnostics& diagnostics) {
  const PlacedColor* worst = nullptr;
  for (const PlacedColor& one : text_colors) {
    if (contrast_ratio(one.color, white) < least_contrast) continue;
    if (!worst || contrast_ratio(one.color, ground.color) < contrast_ratio(worst->color, ground.color)) worst = &one;
  }
  const double ratio = worst ? contrast_ratio(worst->color, ground.color) : least_contrast;
  if (ratio >= least_contrast) return;
  diagnostics.warning("low-contrast", ground.span,
                      fmt::format("on this ground text in `{}` has a contrast of {}; {}:1 is the least",
                                  hex(worst->color), shown(ratio), least_contrast),
                      "a sidebar's text has the colours of all other text, so its ground is pale");
}

}  // namespace quoin

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

void check_sidebar(const SidebarLooks& sidebar, const std::vector<PlacedColor>& text_colors, const Palette& palette,
                   Diagnostics& diagnostics) {
  if (!sidebar.shown || (!sidebar.background && sidebar.colors.empty())) return;
  const Color ground = sidebar.background ? palette[*sidebar.background].color : white;
  Color worst = ground;
  double least = least_contrast;
  for (const PlacedColor& one : text_colors) {
    const auto swap = std::find_if(sidebar.colors.begin(), sidebar.colors.end(),
                                   [&](const ColorSwap& swapped) { return swapped.from == one.id; });
    const bool swapped = swap != sidebar.colors.end();
    if (!swapped && contrast_ratio(one.color, white) < least_contrast) continue;  // told already
    const Color color = swapped ? palette[swap->to].color : one.color;
    const double ratio = contrast_ratio(color, ground);
    if (ratio >= least) continue;
    worst = color;
    least = ratio;
  }
  if (least >= least_contrast) return;
  diagnostics.warning("low-contrast", sidebar.background ? sidebar.background_span : sidebar.span,
                      fmt::format("on this ground text in `{}` has a contrast of {}; {}:1 is the least", hex(worst),
                                  shown(least), least_contrast),
                      "take another ground, or say under [sidebar.color] which colours its text has");
}

}  // namespace quoin

#include "layout/contrast.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace quoin {

void check_contrast(std::vector<PlacedColor> text_colors, Diagnostics& diagnostics) {
  constexpr Color white{255, 255, 255};
  std::vector<Span> reported;
  for (const PlacedColor& one : text_colors) {
    const double ratio = contrast_ratio(one.color, white);
    if (ratio >= least_contrast || std::find(reported.begin(), reported.end(), one.span) != reported.end()) continue;
    reported.push_back(one.span);
    // Rounded down: what falls short by a hair must not read as enough.
    diagnostics.warning("low-contrast", one.span,
                        fmt::format("text in `{}` has a contrast of {:.2f}:1 to white paper; {}:1 is the least",
                                    hex(one.color), std::floor(ratio * 100) / 100, least_contrast),
                        fmt::format("`{}` is the nearest darker colour of the same hue that has it",
                                    hex(darkened(one.color, least_contrast))));
  }
}

}  // namespace quoin

// Whether text can be read on white paper by people who see less well.
#pragma once

#include <vector>

#include "layout/read_style.h"

namespace quoin {

/// Text has at least this contrast to its ground (WCAG 2.2, 1.4.3, level AA, text of any size).
inline constexpr double least_contrast = 4.5;

/// Warns of the colours that have less on white, `low-contrast`, once for each place where one is defined.
void check_contrast(const std::vector<PlacedColor>& text_colors, Diagnostics& diagnostics);

/// Warns of a sidebar's ground that one of them, or what stands in its place there, has less on, though it has enough on white.
void check_sidebar(const SidebarLooks& sidebar, const std::vector<PlacedColor>& text_colors, const Palette& palette,
                   Diagnostics& diagnostics);

}  // namespace quoin

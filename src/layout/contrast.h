// Whether text can be read by people who see less well: on white paper, and on each ground that a layout has.
#pragma once

#include <vector>

#include "layout/read_style.h"

namespace quoin {

/// Text has at least this contrast to its ground (WCAG 2.2, 1.4.3, level AA, text of any size).
inline constexpr double least_contrast = 4.5;

/// Warns of the colours that have less on white, `low-contrast`, once for each place where one is defined.
void check_contrast(const std::vector<PlacedColor>& text_colors, Diagnostics& diagnostics);

/// Of a layout that is read but for its `palette`, and the colours that its styles say: warns of those that have too
/// little on the paper, if they stand there, and of each ground that text stands on which it has too little with.
void check_contrast(const Layout& layout, const Palette& palette, const std::vector<StyleColor>& text_colors,
                    Diagnostics& diagnostics);

/// Warns of the grounds of header, headings and tags alone, at `place`, whose colours have changed.
void check_grounds(const Layout& layout, const Span& place, Diagnostics& diagnostics);

}  // namespace quoin

// A set line → what stands on the page: glyph runs, icons, links.
#pragma once

#include <vector>

#include "document/document.h"
#include "page/pages.h"
#include "typeset/context.h"
#include "typeset/paragraph.h"

namespace quoin {

/// How high the middle of a capital stands, of the size.
inline constexpr double half_capital = 0.33;

/// Puts a set line's runs and links at `origin` (left end of the baseline).
void place_line(const SetLine& line, Point origin, const Document& document, TypesetContext& context,
                std::vector<PageItem>& items);

}  // namespace quoin

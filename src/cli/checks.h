// Faults of a layout that show only when the paper and the fonts at hand are known.
#pragma once

#include "base/diagnostic.h"
#include "base/geometry.h"
#include "layout/layout.h"
#include "text/font_book.h"

namespace quoin {

/// Every font of the layout names a family that exists. Throws Failure where a broken font file may be the one wanted.
void check_families(const Layout& layout, FontBook& fonts, Diagnostics& diagnostics);

/// True if the margins leave room for text on this paper.
bool check_margins(const Layout& layout, Size paper, Diagnostics& diagnostics);

}  // namespace quoin

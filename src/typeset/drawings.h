// What is drawn around and beside text: a box under it, a level beside its word.
#pragma once

#include <vector>

#include "document/document.h"
#include "page/pages.h"

namespace quoin {

/// Its top left corner at `at`. Draws nothing in a box without height or width.
void place_box(const Box& box, Point at, Size size, const Styles& styles, std::vector<PageItem>& items);

/// In the room of a run that begins at `origin` on the baseline, in type of that size.
void place_meter(const Meter& meter, Point origin, Pt size, const Styles& styles, std::vector<PageItem>& items);

}  // namespace quoin

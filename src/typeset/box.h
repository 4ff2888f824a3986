// A box under text: its ground, and the line along its edge.
#pragma once

#include <vector>

#include "document/document.h"
#include "page/pages.h"

namespace quoin {

/// Its top left corner at `at`. Draws nothing in a box without height or width.
void place_box(const Box& box, Point at, Size size, const Styles& styles, std::vector<PageItem>& items);

}  // namespace quoin

// One block → the boxes of the vertical list: its lines with label, right side and rule in place.
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"
#include "page/pages.h"
#include "typeset/context.h"
#include "typeset/page_break.h"
#include "typeset/paragraph.h"

namespace quoin {

/// An unsplittable slice of a column. Items are placed from the frame's left edge and the slice's top.
struct Slice {
  PageBox box;
  std::vector<PageItem> items;
  std::int32_t outline = -1;
};

/// Whether slices hold what stands on them, or are only as high as they will be: all that a trial asks for.
enum class Purpose : std::uint8_t { pages, heights };

/// Appends the block's slices; `frame` is the width between the margins.
void set_block(const Block& block, const Document& document, Pt frame, TypesetContext& context,
               std::vector<Slice>& slices, Purpose purpose = Purpose::pages);

/// Puts a set line's runs and links at `origin` (left end of the baseline).
void place_line(const SetLine& line, Point origin, const Document& document, TypesetContext& context,
                std::vector<PageItem>& items);

}  // namespace quoin

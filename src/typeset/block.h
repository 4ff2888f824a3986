// One block → the boxes of the vertical list: its lines with label, right side and rule in place.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "document/document.h"
#include "page/pages.h"
#include "typeset/context.h"
#include "typeset/page_break.h"
#include "typeset/paragraph.h"

namespace quoin {

/// Where blocks stand: the width between the margins, and how much of it the labels take at the left, their gap
/// included; and the width that a looser look may give it.
struct Frame {
  Pt width, labels, widest;
};

/// A line down the labels' gap along a slice, from above it or from the dot on it, down to that dot where it ends there.
struct Spine {
  Pt x, thickness;
  Color color;
  Pt dot;  ///< from the slice's top to its middle
  bool dotted = false, ends = false;
};

/// An unsplittable slice of a column. Items are placed from the frame's left edge and the slice's top.
struct Slice {
  PageBox box;
  std::vector<PageItem> items;
  std::vector<PageItem> label;  ///< of its block's label: read before the text of all the block's slices on a page
  std::int32_t outline = -1;
  bool header = false;  ///< of the header
  std::optional<Spine> spine;  ///< runs along it
  Pt spare;                    ///< at a block's first slice: by what the fewest lines that it might take make it lower
};

/// Whether slices hold what stands on them, or are only as high as they will be: all that a trial asks for.
enum class Purpose : std::uint8_t { pages, heights };

/// Where a block's text begins, from the frame's left edge: right of labels, indent and a list's numbers.
Pt text_left(const Block& block, const Document& document, const Frame& frame, TypesetContext& context);

/// Appends the block's slices.
void set_block(const Block& block, const Document& document, const Frame& frame, TypesetContext& context,
               std::vector<Slice>& slices, Purpose purpose = Purpose::pages);

}  // namespace quoin

// A row with two sides → its lines. What stands at the right, a date or a place, keeps the right edge, and no field is
// parted by it (docs/typography.md, rule 11): where both sides do not fit on a line, the left one goes on below from one of
// its fields on. A second field of a row in the header that would turn over is a row of its own: a headline never splits
// beside the name.
#pragma once

#include <cstddef>
#include <vector>

#include "document/document.h"
#include "typeset/context.h"
#include "typeset/paragraph.h"

namespace quoin {

/// A block's lines; from `below` on they are the right side's alone, and as it is led.
struct BlockLines {
  std::vector<SetLine> lines;
  std::size_t below = 0;
};

/// Of a block with a right side, on its text's measure.
BlockLines set_two_sides(const Block& block, const Document& document, Pt measure, TypesetContext& context);

/// Lowers `fewest` and `fewest_below` of a row of several lines to what it takes at least, in this look or a looser one.
void bound_two_sides(const Block& block, const Document& document, Pt measure, TypesetContext& context,
                     LineCount& count);

/// Whether the block is such a row, and wider than `measure`.
bool row_turns_over(const Block& block, const Document& document, Pt measure, TypesetContext& context);

/// What stands before the joint.
Block row_begin(const Block& block);

/// What stands behind it, and the right side, in a row below.
Block row_rest(const Block& block);

}  // namespace quoin

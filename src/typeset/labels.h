// The column of labels: how wide it is, one block's label in it; and a heading in it that is too long for it: read by
// position, its lines would be parted by the text beside them (docs/typography.md, rule 11).
#pragma once

#include <vector>

#include "document/document.h"
#include "typeset/context.h"
#include "typeset/paragraph.h"

namespace quoin {

/// The natural width of the document's widest label, in a frame of that width; a heading too wide to be one does not
/// count.
Pt widest_label(const Document& document, Pt frame, TypesetContext& context);

/// How wide the document's column of labels is, without its gap, in a frame of that width: as the layout says, or as
/// its widest label, but never more than a third of the frame. 0 where there is none.
Pt label_column_width(const Document& document, Pt frame, TypesetContext& context);

/// A label's lines in a column of that width, from its left edge.
std::vector<SetLine> set_label(const Label& label, const Document& document, Pt column, TypesetContext& context);

/// How many lines set_label gives, without making them.
LineCount count_label_lines(const Label& label, const Document& document, Pt column, TypesetContext& context);

/// Whether the block has a heading as its label that would turn over in a column of that width.
bool heading_turns_over(const Block& block, const Document& document, Pt column, TypesetContext& context);

/// It stands above instead, over the whole measure.
Block heading_above(const Block& block, const Document& document);

/// What is left of the block.
Block without_heading(const Block& block);

}  // namespace quoin

// A section's heading in the column of labels, and what becomes of one that is too long for it: read by position, its lines
// would be parted by the text beside them (docs/typography.md, rule 11).
#pragma once

#include "document/document.h"
#include "typeset/context.h"

namespace quoin {

/// Whether the block has a heading as its label that would turn over in a column of that width.
bool heading_turns_over(const Block& block, const Document& document, Pt column, TypesetContext& context);

/// It stands above instead, over the whole measure.
Block heading_above(const Block& block, const Document& document);

/// What is left of the block.
Block without_heading(const Block& block);

}  // namespace quoin

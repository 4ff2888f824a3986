// A row of the header whose second field is a line of its own where it would turn over: a headline never splits beside
// the name.
#pragma once

#include "document/document.h"
#include "typeset/context.h"

namespace quoin {

/// Whether the block is such a row, and wider than `measure`.
bool row_turns_over(const Block& block, const Document& document, Pt measure, TypesetContext& context);

/// What stands before the joint.
Block row_begin(const Block& block);

/// What stands behind it, and the right side, in a row below.
Block row_rest(const Block& block);

}  // namespace quoin

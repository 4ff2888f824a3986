// The column of labels: how wide it is, and one block's label in it.
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

}  // namespace quoin

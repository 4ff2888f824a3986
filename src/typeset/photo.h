// A photo and the lines beside it: one stands as high as the other.
#pragma once

#include <cstddef>
#include <vector>

#include "document/document.h"
#include "typeset/block.h"
#include "typeset/context.h"

namespace quoin {

/// What it takes of the width, its gap to the text included.
Pt taken_by(const Photo& photo);

/// By how much the axis of what is centred beside the document's photo stands nearer to the page's than in the middle of what the
/// photo leaves: as far as none of it takes a line more, a list one, and no word is parted.
Pt shift_to_axis(const Document& document, const Frame& frame, TypesetContext& context);

/// set_block for a block beside the document's photo; centred lines are so shifted.
void set_beside_photo(const Block& block, const Document& document, const Frame& frame, Pt shift, TypesetContext& context,
                      std::vector<Slice>& slices, Purpose purpose);

/// Puts the photo beside `slices`, which are all that stands there: it is read after the first `read_before` of them,
/// and what follows begins below both. `page` is what lies between the margins.
void place_photo(const Photo& photo, Size page, std::size_t read_before, std::vector<Slice>& slices);

/// The rule below the last row, `block`: below the photo too, of the measure that both share.
void place_rule_below_photo(const Block& block, const Document& document, Pt measure, std::vector<Slice>& slices);

}  // namespace quoin

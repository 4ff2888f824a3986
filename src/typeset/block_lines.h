// One block's text → its lines, and how many they are.
#pragma once

#include <cstddef>
#include <vector>

#include "document/document.h"
#include "typeset/context.h"
#include "typeset/paragraph.h"
#include "typeset/two_sides.h"

namespace quoin {

/// On a text's measure.
BlockLines lines_of(const Block& block, const Document& document, Pt measure, TypesetContext& context);

/// How many lines lines_of gives, remembered by the context.
LineCount count_block(const Block& block, const Document& document, Pt measure, TypesetContext& context);

/// The same of lines that there are; from `below` on they are the right side's.
LineCount count_of(const std::vector<SetLine>& lines, std::size_t below);

}  // namespace quoin

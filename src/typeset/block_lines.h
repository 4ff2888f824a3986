// One block's text → its lines: a left and a right side on one line, or the right one in the run, or below.
#pragma once

#include <cstddef>
#include <vector>

#include "document/document.h"
#include "typeset/context.h"
#include "typeset/paragraph.h"

namespace quoin {

/// A block's lines; from `below` on they are the right side's, where it did not fit beside the left.
struct BlockLines {
  std::vector<SetLine> lines;
  std::size_t below = 0;
};

/// On a text's measure.
BlockLines lines_of(const Block& block, const Document& document, Pt measure, TypesetContext& context);

/// How many lines lines_of gives, remembered by the context.
LineCount count_block(const Block& block, const Document& document, Pt measure, TypesetContext& context);

/// The same of lines that there are; from `below` on they are the right side's.
LineCount count_of(const std::vector<SetLine>& lines, std::size_t below);

}  // namespace quoin

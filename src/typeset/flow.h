// A stretch of blocks → one column: a vertical list, and where its pages end.
#pragma once

#include <vector>

#include "document/document.h"
#include "page/pages.h"
#include "typeset/block.h"
#include "typeset/context.h"

namespace quoin {

/// Blocks [begin, end) of a document.
struct BlockRange {
  std::size_t begin = 0, end = 0;
};

/// Appends the blocks' slices, in order, with what a page may end at and what that costs.
void set_blocks(const Document& document, const BlockRange& range, const Frame& frame, TypesetContext& context,
                std::vector<Slice>& slices, Purpose purpose);

/// What page breaking sees of slices.
std::vector<PageBox> boxes_of(const std::vector<Slice>& slices);

/// How the last page's spare height is used: spaces grow as those of the page before do, or else to at most
/// `stretch_limit` times their stretch, but further where less than the share `at_least` of the height would be filled.
struct FillLast {
  double stretch_limit = 0;
  double at_least = 0;
};

/// Where a column's pages end, and with what ratio the spaces of each are set.
std::vector<PageBreak> break_column(const FlowBoxes& flow, const PageHeights& heights, const FillLast& fill);

/// The same for text that flows through several columns of each page, which stand at the same height: the last page's
/// are as long as one another, as far as breaks allow.
std::vector<PageBreak> break_columns(const std::vector<PageBox>& boxes, const PageHeights& heights, std::size_t columns,
                                     const FillLast& fill);

/// Puts one page's slices of a column on page `number` (from 0), which is there, with the column's top left corner at
/// `origin`. What stood on the slices is moved away.
void place_column(std::vector<Slice>& slices, const PageBreak& range, Point origin, std::size_t number, Pages& pages);

/// Stretches one page's spaces until what stands on it is so high, if they go so far.
void stretch_to(const std::vector<PageBox>& boxes, Pt height, PageBreak& page);

/// What one page's boxes take up, their spaces so set.
Pt filled_height(const std::vector<PageBox>& boxes, const PageBreak& range);

/// The height between the top and bottom margins.
Pt text_height(const Document& document);

}  // namespace quoin

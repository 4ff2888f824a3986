// Document → vertical list → pages.
#pragma once

#include <vector>

#include "document/document.h"
#include "page/pages.h"
#include "typeset/block.h"
#include "typeset/context.h"

namespace quoin {

/// Every block set, in order, with what a page may end at and what that costs.
std::vector<Slice> set_blocks(const Document& document, TypesetContext& context, Purpose purpose = Purpose::pages);

/// How the last page's spare height is used: spaces grow as those of the page before do, or else to at most
/// `stretch_limit` times their stretch, but further where less than the share `at_least` of the height would be filled.
struct FillLast {
  double stretch_limit = 0;
  double at_least = 0;
};

/// Where a column's pages end, and with what ratio the spaces of each are set.
std::vector<PageBreak> break_column(const std::vector<Slice>& slices, const PageHeights& heights, const FillLast& fill);

/// Puts one page's slices of a column on page `number` (from 0), which is there, with the column's top left corner at
/// `origin`. What stood on the slices is moved away.
void place_column(std::vector<Slice>& slices, const PageBreak& range, Point origin, std::size_t number, Pages& pages);

struct Paginated {
  Pages pages;
  double last_ratio = 0;   ///< how far the last page's spaces stretch (1: to their max) or shrink (negative)
  double last_filled = 0;  ///< the share of the last page's text height that it takes up
};

/// Breaks the pages and places everything. Slices are consumed.
Paginated paginate(const Document& document, std::vector<Slice> slices, const FillLast& fill, TypesetContext& context);

/// How many pages the slices take.
std::size_t count_pages(const Document& document, const std::vector<Slice>& slices);

/// By how much the last of so many pages would have to be longer: what keeps the slices from them. Below 0 it is what
/// the last page has left.
Pt overflow(const Document& document, const std::vector<Slice>& slices, std::size_t pages);

/// The height between the top and bottom margins.
Pt text_height(const Document& document);

}  // namespace quoin

// Document → its columns → pages: one column between the margins, or a sidebar beside it on the pages that the sidebar
// reaches or on all, or several columns that the text flows through.
#pragma once

#include <vector>

#include "document/document.h"
#include "page/pages.h"
#include "typeset/block.h"
#include "typeset/context.h"
#include "typeset/flow.h"

namespace quoin {

/// A document's slices. In one column all of them stand in `main`; else a header above all columns stands by
/// itself, and one above the main column alone is the first `headers` slices of that. `wide` is `main` as wide as the
/// text, for pages that the sidebar does not reach; it is empty where there is none.
struct Columns {
  std::vector<Slice> header, sidebar, main, wide;
  std::size_t headers = 0;
};

/// Every block set, in order.
Columns set_columns(const Document& document, TypesetContext& context, Purpose purpose = Purpose::pages);

/// Sets the main column once more, as wide as the text: for a document that may go on on pages without its sidebar. Where
/// that stands on all pages there is nothing to set.
void set_wide(const Document& document, TypesetContext& context, Columns& columns, Purpose purpose = Purpose::pages);

/// How wide the main column is, beside the sidebar if there is one.
Pt main_width(const Document& document);

/// Where the blocks of each region stand; in the main column `wide` is of pages without a sidebar, where labels keep their
/// width.
struct RegionFrames {
  Frame header, sidebar, main, wide;
  const Frame& of(Region region) const {
    return region == Region::header ? header : region == Region::sidebar ? sidebar : main;
  }
};

RegionFrames region_frames(const Document& document, TypesetContext& context);

struct Paginated {
  Pages pages;
  double last_ratio = 0;   ///< how far the last page's spaces stretch (1: to their max) or shrink (negative)
  double last_filled = 0;  ///< the share of the last page's text height that it takes up
  std::size_t lines = 0;   ///< of all columns, those that another measure sets anew not among them
  bool labels_wrap = false;  ///< one stands on several lines, beside those of its row
  Diagnostics found{};       ///< what these pages have no room for
  bool ragged = false;       ///< a justified text could not be set without gaps
};

/// Breaks the pages and places everything. Slices are consumed.
Paginated paginate(const Document& document, Columns columns, const FillLast& fill, TypesetContext& context);

/// What page breaking sees of columns.
struct ColumnBoxes {
  std::vector<PageBox> header, sidebar;
  FlowBoxes main;
};

ColumnBoxes boxes_of(const Columns& columns);

/// Of a document that shall stand on so many pages; 0: on as many as it takes.
ColumnBoxes measure_columns(const Document& document, TypesetContext& context, std::size_t pages);

/// How many pages the columns take.
std::size_t count_pages(const Document& document, const ColumnBoxes& columns);

/// By how much the last of so many pages would have to be longer: what keeps the columns from them. Below 0 it is what
/// the last page has left.
Pt overflow(const Document& document, const ColumnBoxes& columns, std::size_t pages);

}  // namespace quoin

// What stands behind and between the columns of a page: a sidebar's ground, rules.
#pragma once

#include "document/document.h"
#include "page/pages.h"

namespace quoin {

/// What text stands in comes before all text, rules and the like after what is read.
void order_drawings(Page& page);

/// The header's ground, from the paper's top to `bottom` below the top margin, first on the page. Beside a sidebar that
/// stands beside the header too it reaches to the middle of the gap (`beside`).
void place_header_ground(const Document& document, Pt bottom, bool beside, Page& page);

/// The sidebar's ground, first on the page so that all else stands upon it, and the rule between the columns, which begin
/// `top` below the top margin.
void place_ground(const Document& document, Pt top, Page& page);

/// The marks of the first page.
void place_paper_marks(const Document& document, Page& page);

/// A rule in each gap between the text's columns, as long as what stands in them.
void place_column_rules(const Document& document, Pt top, Pt height, Page& page);

}  // namespace quoin

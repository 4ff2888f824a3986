// What stands behind and between the columns of a page: a sidebar's ground, rules.
#pragma once

#include "document/document.h"
#include "page/pages.h"

namespace quoin {

/// Rules and the like come after what is read.
void put_artifacts_last(Page& page);

/// The sidebar's ground, first on the page so that all else stands upon it, and the rule between the columns, which begin
/// `top` below the top margin.
void place_ground(const Document& document, Pt top, Page& page);

/// A rule in each gap between the text's columns, as long as what stands in them.
void place_column_rules(const Document& document, Pt top, Pt height, Page& page);

}  // namespace quoin

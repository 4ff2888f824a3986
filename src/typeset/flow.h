// Document → vertical list → pages.
#pragma once

#include <vector>

#include "document/document.h"
#include "page/pages.h"
#include "typeset/block.h"
#include "typeset/context.h"

namespace quoin {

/// Every block set, in order, with what a page may end at and what that costs.
std::vector<Slice> set_blocks(const Document& document, TypesetContext& context);

/// How the last page's spare height is used: not at all, or by spaces up to `stretch_limit` times their stretch.
struct FillLast {
  double stretch_limit = 0;
};

/// Breaks the pages and places everything. Slices are consumed.
Pages paginate(const Document& document, std::vector<Slice> slices, const FillLast& fill, TypesetContext& context);

/// The height between the top and bottom margins.
Pt text_height(const Document& document);

}  // namespace quoin

// Link rectangles → annotations (ISO 32000-1, 12.5.6.5).
#pragma once

#include "export/pdf/haru.h"
#include "page/pages.h"

namespace quoin::pdf {

/// Adds a page's links as its /Annots, in the order of its items.
void add_links(haru::Document& document, haru::Dict page_object, const Page& page);

}  // namespace quoin::pdf

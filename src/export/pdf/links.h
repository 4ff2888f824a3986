// Link rectangles → annotations (ISO 32000-1, 12.5.6.5).
#pragma once

#include <vector>

#include "export/pdf/haru.h"
#include "page/pages.h"

namespace quoin::pdf {

struct LinkAnnotation {
  haru::Dict object;
  NodeId node = 0;  ///< the Link element
};

/// Adds a page's links as its /Annots, in the order of its items, and returns them.
std::vector<LinkAnnotation> add_links(haru::Document& document, haru::Dict page_object, const Page& page);

}  // namespace quoin::pdf

// The outline: what a reader shows as bookmarks (ISO 32000-1, 12.3.3).
#pragma once

#include <vector>

#include "export/pdf/haru.h"
#include "page/pages.h"

namespace quoin::pdf {

/// `page_objects` are those of pages.pages. Adds nothing where the outline is empty.
void add_outline(haru::Document& document, const Pages& pages, const std::vector<haru::Dict>& page_objects);

}  // namespace quoin::pdf

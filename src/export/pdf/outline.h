// The outline: what a reader shows as bookmarks (ISO 32000-1, 12.3.3).
#pragma once

#include <vector>

#include "export/pdf/haru.h"
#include "export/pdf/tags.h"
#include "page/pages.h"

namespace quoin::pdf {

/// `page_objects` are those of pages.pages. Each entry leads to its place; the entries' objects are given back. Adds nothing
/// where the outline is empty.
std::vector<haru::Dict> add_outline(haru::Document& document, const Pages& pages,
                                    const std::vector<TaggedPage>& page_objects);

/// Lets each entry lead to its heading's structure element, too.
void lead_to_elements(std::vector<haru::Dict>& items, const Pages& pages, const Elements& elements);

}  // namespace quoin::pdf

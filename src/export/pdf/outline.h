// The outline: what a reader shows as bookmarks (ISO 32000-1, 12.3.3).
#pragma once

#include <vector>

#include "export/pdf/haru.h"
#include "export/pdf/tags.h"
#include "page/pages.h"

namespace quoin::pdf {

/// `page_objects` are those of pages.pages. Each entry leads to its place and, where `elements` has it, to its
/// heading's structure element. Adds nothing where the outline is empty.
void add_outline(haru::Document& document, const Pages& pages, const std::vector<TaggedPage>& page_objects,
                 const Elements& elements);

}  // namespace quoin::pdf

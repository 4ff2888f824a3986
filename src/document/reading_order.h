// In which order the fields of a résumé stand on its pages: the layout's order of sections, a sidebar between the
// header and the text, what is beside a page's text on that page.
#pragma once

#include <vector>

#include "document/document.h"
#include "page/pages.h"

namespace quoin {

struct ReadingOrder {
  std::vector<ValueId> values;  ///< that are printed, by where each first stands in the pages' items
  bool side_by_side = false;    ///< texts of several lines stand beside one another: in a sidebar, in several columns
};

/// `pages` are what `document` was set to. A value may come several times.
ReadingOrder reading_order(const Document& document, const Pages& pages);

}  // namespace quoin

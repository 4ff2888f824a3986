// The running head and foot: the layout's rows with the owner's name, the page's number and the like in them.
#pragma once

#include <cstddef>

#include "document/document.h"

namespace quoin {

struct RunningText {
  ParagraphText left, center, right;
  bool empty() const { return left.empty() && center.empty() && right.empty(); }
};

/// What `line`, the document's head or foot, says on page `number` (from 1) of `count`; empty where the layout has
/// nothing there. `node` is page_head or page_foot.
RunningText running_text(const Document& document, const RunningLine& line, NodeId node, std::size_t number,
                         std::size_t count);

}  // namespace quoin

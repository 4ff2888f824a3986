// Where the columns of a page stand between its margins.
#pragma once

#include <cstddef>

#include "document/document.h"

namespace quoin {

/// A column's left edge, from the left margin, and its width.
struct ColumnFrame {
  Pt left, width;
};

/// Of a document that has a sidebar.
ColumnFrame sidebar_frame(const Document& document);

/// Of the text's columns the one at `index`, beside the sidebar if there is one; `wide`: where it does not stand.
ColumnFrame main_frame(const Document& document, std::size_t index = 0, bool wide = false);

}  // namespace quoin

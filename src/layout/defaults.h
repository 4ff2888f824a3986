// What a layout has of which it says nothing.
#pragma once

#include "layout/layout.h"

namespace quoin {

/// Margins and spaces as in the layout `full`, lists as there at 10 pt, and labels that stand apart from the text. Fonts,
/// styles, header and entries are empty: a layout says these itself.
Layout unsaid_layout();

}  // namespace quoin

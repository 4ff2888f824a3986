// The colours of a sidebar's text, where the layout has others for it than elsewhere.
#pragma once

#include "document/document.h"

namespace quoin {

/// Whatever stands in the sidebar's blocks takes the colours that the layout says for it. Adds styles; what is
/// outside of the sidebar stays as it is.
void color_sidebar(const std::vector<ColorSwap>& swaps, Document& document);

}  // namespace quoin

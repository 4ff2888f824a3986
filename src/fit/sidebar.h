// Which of a layout's sidebar sections there is room for.
#pragma once

#include "fit/fit.h"
#include "layout/layout.h"

namespace quoin {

/// The layout whose sidebar is as wide as its widest contact needs, within the layout's range, and holds only what stands
/// on one page of it, at the ideal look, kind by kind in its order; what is too long stands in the main column, for no
/// reader shall go from a second page back to it. Where it holds nothing there is none. A layout without a sidebar comes
/// back as it is.
Layout settle_sidebar(const FitInput& input);

}  // namespace quoin

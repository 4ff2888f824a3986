// Which of a layout's sidebar sections stand in the sidebar.
#pragma once

#include "fit/fit.h"
#include "layout/layout.h"

namespace quoin {

/// The layout whose sidebar is as wide as its widest contact needs, within the layout's range, and holds only what it shall,
/// at the ideal look: one of the first page what stands on one page of it, kind by kind in its order, for no reader shall
/// go from a second page back to it; one of more pages its kinds from the first on, as many as leave it no longer than the
/// text where both take several pages. All else stands in the main column. Where it holds nothing there is none. A layout
/// without a sidebar comes back as it is.
Layout settle_sidebar(const FitInput& input);

}  // namespace quoin

// Which of a layout's sidebar sections there is room for.
#pragma once

#include "base/geometry.h"
#include "layout/layout.h"
#include "locale/locale.h"
#include "resume/resume.h"
#include "text/font_book.h"
#include "text/hyphenate.h"

namespace quoin {

/// The layout whose sidebar is as wide as its widest contact needs, within the layout's range, and holds only what stands
/// on one page of it, at the ideal look, kind by kind in its order; what is too long stands in the main column, for no
/// reader shall go from a second page back to it. Where it holds nothing there is none. A layout without a sidebar comes
/// back as it is.
Layout settle_sidebar(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, FontBook& fonts,
                      Hyphenator* hyphenator);

}  // namespace quoin

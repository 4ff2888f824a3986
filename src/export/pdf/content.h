// One page's items → its content stream (ISO 32000-1, 8.2 and 9.4). Operators are written only where state changes,
// and each glyph lands where the page says, to half a thousandth of an em.
#pragma once

#include <string>

#include "export/pdf/font.h"
#include "page/pages.h"

namespace quoin::pdf {

/// `fonts` must hold every face of the page. Links are no content and are passed over.
std::string page_content(const Page& page, const EmbeddedFonts& fonts);

}  // namespace quoin::pdf

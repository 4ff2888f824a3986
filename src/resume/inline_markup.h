// CommonMark's inline syntax, and only that, through md4c (CommonMark 0.30, section 6). No text is ever taken for a
// block and no character is lost. Bare http(s) URLs and e-mail addresses become links.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "locale/locale.h"
#include "resume/inline_text.h"

namespace quoin {

/// Parses one paragraph; line ends in `source` are spaces unless CommonMark makes them hard breaks.
/// With a locale, quotes, dashes and ellipses are set in its way; without one, characters stay as written.
/// A link with an impossible target, or an image, is a fault at `span`. `span` becomes the text's span.
Text parse_inline(std::string_view source, Span span, const Locale* locale, Diagnostics& diagnostics);

}  // namespace quoin

// CommonMark's inline syntax, and only that (0.30, chapter 6; markup/events.h). No text is ever taken for a
// block and no character is lost. Bare http(s) URLs and e-mail addresses become links.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "locale/locale.h"
#include "quoin/diagnostic.h"
#include "resume/inline_text.h"

namespace quoin {

/// A fault in a paragraph's markup, and the bytes of its source that it is about.
struct InlineFault {
  std::size_t begin = 0, end = 0;
  std::string code, message, hint;
  Severity severity = Severity::error;
};

/// Parses one paragraph; line ends in `source` are spaces unless CommonMark makes them hard breaks.
/// With a locale, quotes, dashes and ellipses are set in its way; without one, characters stay as written.
/// Faults, which are appended in the source's order: `bad-url` for a link with an impossible target, `image`, and
/// `control-character`, once for each; the runs have none of those characters. With them the warnings of foreign_markup.h.
std::vector<InlineRun> parse_runs(std::string_view source, const Locale* locale, std::vector<InlineFault>& faults);

/// The same of what is no text of the user's, such as a layout's row: without warnings, and with faults that are somewhere in `span`.
std::vector<InlineRun> parse_inline(std::string_view source, Span span, const Locale* locale, Diagnostics& diagnostics);

}  // namespace quoin

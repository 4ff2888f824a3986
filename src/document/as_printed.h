// The résumé as its pages have it: what a PDF may carry as data without saying more than it shows.
#pragma once

#include <array>
#include <span>

#include "document/document.h"
#include "document/look.h"
#include "locale/locale.h"
#include "resume/resume.h"

namespace quoin {

/// `resume` without what `documents`, which it composes to, do not print: fields that the layout has no place for,
/// what `look` leaves out, tags and priorities, aliases, the photo and its description, the document's own settings but
/// for the language. A link stays where it is one on the page; dates are as precise as `locale` prints them, and one
/// that is more so in the file is none of its values any more. The others have the ids that they have in `resume`.
Resume as_printed(const Resume& resume, std::span<const Document* const> documents, const Look& look, const Locale& locale);
inline Resume as_printed(const Resume& resume, const Document& document, const Look& look, const Locale& locale) {
  return as_printed(resume, std::array{&document}, look, locale);
}

}  // namespace quoin

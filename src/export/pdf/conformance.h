// What a standard asks of the pages, as a table of predicates that is run before a byte is written. It holds what a
// résumé, a layout or a font can bring about; what the writer does by construction is for the validators to judge.
#pragma once

#include "export/pdf/write.h"
#include "page/pages.h"
#include "quoin/diagnostic.h"
#include "text/font_book.h"

namespace quoin {

/// Appends an error for each rule of `standard` that the pages break; each names its clause, at
/// the place of what the node says. PdfStandard::none has no
/// rules.
void check_conformance(const Pages& pages, const FontBook& fonts, PdfStandard standard, const Places& places,
                       Diagnostics& diagnostics);

}  // namespace quoin

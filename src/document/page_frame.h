// What every document has that a résumé's file makes, its letter too: paper, margins, running lines, its description.
#pragma once

#include <string_view>

#include "document/composer.h"

namespace quoin {

/// Paper, margins, the header's ground and the space below it.
void frame_page(Composer& composer, Size paper);

/// Head and foot.
void compose_running_lines(Composer& composer);

/// Of a document that is called `kind` ("CV") in the résumé's language, where the résumé gives it no title.
Metadata metadata_of(const Resume& resume, const Locale& locale, std::string_view kind);

/// The document, with its styles; the composer is empty then.
Document finish_document(Composer& composer);

}  // namespace quoin

// A row of a layout: the résumé's own inline markup with fields in braces.
#pragma once

#include <string_view>

#include "layout/layout.h"

namespace quoin {

/// Parses "**{organization}**{, location}". A brace holds one field and the punctuation or markup that vanishes with
/// it. Faults (`bad-row`, `unknown-field`) stand at `span`; what could be read is returned.
RowTemplate parse_row(std::string_view source, Span span, Diagnostics& diagnostics);

}  // namespace quoin

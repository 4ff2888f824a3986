// A row of a layout: the résumé's own inline markup with fields in braces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "resume/kinds.h"

namespace quoin {

/// What the braces of a row may hold; `holder` begins the message about another one, as in "a header has".
struct RowFields {
  std::string holder;
  std::vector<std::string_view> names;
};

RowFields fields_of_kind(const KindInfo& kind);
RowFields fields_of_part(const KindInfo& kind);
const RowFields& header_row_fields();
const RowFields& running_row_fields();

/// Parses "**{organization}**{, location}". A brace holds one field and the punctuation or markup that vanishes with
/// it. Faults (`bad-row`, `unknown-field`) stand at `span`; what could be read is returned.
RowTemplate parse_row(std::string_view source, Span span, const RowFields& fields, Diagnostics& diagnostics);

}  // namespace quoin

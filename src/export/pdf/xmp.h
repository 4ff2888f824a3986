// The metadata packet (ISO 16684-1): what the information dictionary says, and which standards the file keeps.
#pragma once

#include <string>
#include <string_view>

#include "export/pdf/write.h"
#include "page/pages.h"

namespace quoin::pdf {

/// `pdf_date` is a date string as in the information dictionary, or "". Says the same as that dictionary does, and
/// names PDF/A (ISO 19005-3, 6.6.4) and PDF/UA (ISO 14289-1, clause 5) as far as `standard` does.
std::string xmp_packet(const Metadata& metadata, std::string_view pdf_date, PdfStandard standard);

/// "D:20231114221320Z" as "2023-11-14T22:13:20Z", partial dates as far as they go.
std::string xmp_date(std::string_view pdf_date);

}  // namespace quoin::pdf

// What the file says of itself: information dictionary, metadata packet and language (ISO 32000-1, 14.3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "export/pdf/deflate.h"
#include "export/pdf/haru.h"
#include "export/pdf/write.h"
#include "page/pages.h"

namespace quoin::pdf {

/// A date string (7.9.4): UTC seconds to the second, or a partial date as far as it is known. "" for a moment outside
/// the years 0 to 9999.
std::string date_string(std::int64_t seconds_since_1970);
std::string date_string(const Date& date);

/// This program and its version.
std::string_view producer();

/// "one, two"; "" where there are none.
std::string joined_keywords(const Metadata& metadata);

/// The dates are those of `options`, else the metadata's own; without either the file has no dates. The packet of
/// metadata is left out where no standard is claimed.
void add_metadata(haru::Document& document, const Deflater& deflate, const Metadata& metadata,
                  const PdfOptions& options);

}  // namespace quoin::pdf

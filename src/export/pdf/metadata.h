// What the file says of itself: the information dictionary and the catalog's language (ISO 32000-1, 14.3.3).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "export/pdf/haru.h"
#include "page/pages.h"

namespace quoin::pdf {

/// A date string (7.9.4): UTC seconds to the second, or a partial date as far as it is known. "" for a moment outside
/// the years 0 to 9999.
std::string date_string(std::int64_t seconds_since_1970);
std::string date_string(const Date& date);

/// `source_date_epoch` goes before the metadata's own date; without either the file has no dates.
void add_metadata(haru::Document& document, const Metadata& metadata, std::optional<std::int64_t> source_date_epoch);

}  // namespace quoin::pdf

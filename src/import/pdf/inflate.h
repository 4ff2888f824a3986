// Flate data of unknown size and origin, by libdeflate.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quoin::qpdf {

/// Nothing where the data are damaged, break off, fail their checksum, or come to more than `limit` bytes. What follows
/// them, such as the line end before `endstream`, is passed over.
std::optional<std::string> inflate(std::string_view data, std::size_t limit);

/// True where the data come to more than `limit` bytes, whatever is wrong with them behind those.
bool inflates_beyond(std::string_view data, std::size_t limit);

}  // namespace quoin::qpdf

// HTML's character references, as CommonMark 0.30 (6.2) takes them over.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

/// The characters of a reference such as "&amp;", "&#65;" or "&#x41;"; nothing for a name that HTML does not have.
/// A code point that no text can have becomes U+FFFD, a line end or tab a space.
std::optional<std::string> decode_entity(std::string_view reference);

}  // namespace quoin

// HTML's character references, as CommonMark 0.30 (6.2) takes them over.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quoin::markup {

/// The characters of a reference such as "&amp;", "&#65;" or "&#x41;"; nothing for a name that HTML does not have.
/// A number that is no code point becomes U+FFFD, a line feed or tab a space; other control characters stay.
std::optional<std::string> decode_entity(std::string_view reference);

}  // namespace quoin::markup

// A word in small letters, to be compared with others.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

/// Code point by code point, whatever the language; what is no UTF-8 becomes U+FFFD.
std::string small_letters(std::string_view text);

}  // namespace quoin

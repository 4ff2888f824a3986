// In what encoding bytes are that were to be UTF-8.
#pragma once

#include <string_view>

namespace quoin {

/// By its byte order mark, or by two ASCII characters at its beginning.
constexpr bool looks_like_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  if (bytes.size() < 4) return false;
  const auto zero = [&](std::size_t at) { return bytes[at] == 0; };
  return zero(0) != zero(1) && zero(0) == zero(2) && zero(1) == zero(3);
}

}  // namespace quoin

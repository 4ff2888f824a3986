#include "base/small_letters.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace quoin {

std::string small_letters(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded one = decode_utf8(text, at);
    append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(one.code_point))));
    at += one.length;
  }
  return out;
}

}  // namespace quoin

#include "document/cased.h"

#include <unicode/ucasemap.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

namespace quoin {

std::string capitals(const std::string& text, const std::string& language) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }) &&
      language != "tr" && language != "az" && language != "lt") {
    std::string out = text;
    for (char& c : out)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  UCaseMap* map = ucasemap_open(language.c_str(), 0, &status);
  std::string out(text.size() * 3 + 8, '\0');  // no character's upper case takes more than three times its bytes
  const auto length = ucasemap_utf8ToUpper(map, out.data(), static_cast<std::int32_t>(out.size()), text.data(),
                                           static_cast<std::int32_t>(text.size()), &status);
  ucasemap_close(map);
  if (U_FAILURE(status)) return text;
  out.resize(static_cast<std::size_t>(length));
  return out;
}

std::string begun_small(const std::string& text) {
  if (text.empty()) return text;
  const Decoded first = decode_utf8(text, 0);
  std::string out;
  append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(first.code_point))));
  return out + text.substr(first.length);
}

}  // namespace quoin

// UTF-8 in and out. Malformed bytes decode to U+FFFD one byte at a time, so no loop can stall.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quoin {

struct Decoded {
  char32_t code_point = 0;
  std::size_t length = 0;  ///< bytes taken, at least 1
};

/// Decodes the code point that starts at `offset` (which must lie inside `text`).
Decoded decode_utf8(std::string_view text, std::size_t offset);
/// Where the code point begins that byte `at` of well-formed text belongs to; `at` may be the text's end.
std::size_t code_point_start(std::string_view text, std::size_t at);
/// The code point that ends at `end`, which is not 0.
char32_t code_point_before(std::string_view text, std::size_t end);
void append_utf8(std::string& out, char32_t code_point);
bool valid_utf8(std::string_view text);
/// Number of code points.
std::size_t count_utf8(std::string_view text);
/// UTF-16BE without a byte order mark, as PDF text strings and CMaps want it.
std::string utf16be_from_utf8(std::string_view text);

}  // namespace quoin

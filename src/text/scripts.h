// Scripts and directions of a paragraph (UAX 24, UAX 9), one entry a code point.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace quoin {

struct TextCharacter {
  char32_t code_point = 0;
  std::uint32_t offset = 0;  ///< bytes
  std::uint32_t script = 0;  ///< hb_script_t
  std::uint8_t level = 0;    ///< bidi embedding level
};

/// True for text that is of the Latin script and runs from left to right whatever it says: Latin letters without
/// combining marks, figures, general punctuation.
bool is_plain_latin(std::string_view text);

/// Characters without a script of their own (spaces, punctuation, combining marks) take the one before them, closing
/// brackets that of their opening ones, leading ones the first that follows; Latin where the text has none.
std::vector<TextCharacter> analyse_characters(std::string_view text, bool right_to_left);

}  // namespace quoin

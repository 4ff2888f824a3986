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

/// A stretch, in bytes, that turns as if nothing were around it (UAX 9, a first strong isolate): a phone number, a link.
struct Isolate {
  std::uint32_t begin = 0, end = 0;
};

/// Characters without a script of their own (spaces, punctuation, combining marks) take the one before them, closing
/// brackets that of their opening ones, leading ones the first that follows; Latin where the text has none. `isolates` stand
/// in the text's order, none within another.
std::vector<TextCharacter> analyse_characters(std::string_view text, bool right_to_left,
                                              const std::vector<Isolate>& isolates = {});

}  // namespace quoin

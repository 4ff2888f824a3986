// Text without typography: what a page says and what a résumé says made alike before they are compared. Quotes, dashes,
// ellipses and kinds of space are one each; letters are composed (NFC).
#pragma once

#include <string>
#include <string_view>

namespace quoin {

inline constexpr char32_t soft_hyphen = 0xAD;

/// White space becomes U+0020, or U+000A where a line or a page ends in it; what a soft hyphen at a line's end parts is
/// joined; characters without a shape vanish.
std::u32string plain_text(std::string_view utf8);
std::string utf8_text(std::u32string_view text);

inline bool is_white(char32_t c) {
  return c == U' ' || c == U'\n';
}
/// Part of a word: whatever touches it belongs to it. A ligature, an icon or a soft hyphen counts, for it does no less
/// harm to the word that it touches than a letter.
bool is_word(char32_t c);
/// Written without spaces, so that a line may end before or after it: Han, kana, Thai …
bool is_spaceless(char32_t c);
/// A private-use character, as icon fonts have them.
bool is_private(char32_t c);
/// U+FB00 to U+FB06.
bool is_ligature(char32_t c);

}  // namespace quoin

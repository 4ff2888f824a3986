// What the two-byte codes of a font stand for: its ToUnicode map (ISO 32000-1, 9.10.3).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace quoin::pdf_text {

using CodeTexts = std::map<int, std::string>;  ///< UTF-8

/// A CMap's bfchar and bfrange; nothing where it is malformed or maps more codes than there are.
std::optional<CodeTexts> read_code_texts(std::string_view cmap);

/// `bytes` are at least two.
int code_of(std::string_view bytes);

/// A text string (7.9.2.2): UTF-16 with its mark, else PDFDocEncoding, of which our own need only ASCII. Where that is not
/// Latin-1 (annex D.2), a character is U+FFFD.
std::string from_text_string(std::string_view bytes);

/// Half a surrogate pair is U+FFFD; what is left of a pair of bytes is passed over.
std::string utf8_from_utf16be(std::string_view bytes);

}  // namespace quoin::pdf_text

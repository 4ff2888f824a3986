// One pass over the bytes; only those that may begin a control character are decoded.
#include "resume/control_character.h"

#include <fmt/format.h>

#include "base/utf8.h"

namespace quoin {
namespace {

/// PDF allows none of them as the text of a glyph (ISO 19005-3, 6.2.11.7.2), nor does XML the last two.
bool is_no_text(char32_t c) {
  return c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

bool is_control(std::string_view text, std::size_t at, char32_t c) {
  if (c == '\t' || c == '\n') return false;
  if (c == '\r') return at + 1 >= text.size() || text[at + 1] != '\n';
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || is_no_text(c);
}

/// A byte that no control character begins with; nearly every byte is one.
bool surely_none(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2 && byte != 0xEF;
}

}  // namespace

std::vector<ControlCharacter> find_control_characters(std::string_view text) {
  std::vector<ControlCharacter> found;
  for (std::size_t i = 0; i < text.size();) {
    if (surely_none(text[i])) {
      ++i;
      continue;
    }
    const Decoded next = decode_utf8(text, i);
    if (is_control(text, i, next.code_point)) found.push_back({i, next.length, next.code_point});
    i += next.length;
  }
  return found;
}

std::string without(std::string_view text, const std::vector<ControlCharacter>& controls) {
  std::string out;
  std::size_t done = 0;
  for (const ControlCharacter& one : controls) {
    out += text.substr(done, one.offset - done);
    done = one.offset + one.length;
  }
  return out.append(text.substr(done));
}

std::string control_message(char32_t code_point) {
  return fmt::format("U+{:04X} is {}, which cannot be printed", static_cast<std::uint32_t>(code_point),
                     code_point == 0xFEFF     ? "a byte order mark"
                     : is_no_text(code_point) ? "no character"
                                              : "a control character");
}

}  // namespace quoin

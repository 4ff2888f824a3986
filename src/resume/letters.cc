// Letters are composed pair by pair, which is all that marks in the order of their classes need; plain text is left as it is.
#include "resume/letters.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

constexpr char32_t soft_hyphen = 0xAD;

/// What stands for letters in some other way than as letters, out of text that was copied from elsewhere.
constexpr std::pair<std::string_view, std::string_view> replacements[] = {
    {"\u00AD", ""},    {"\u2060", ""},    {"\uFB00", "ff"},  {"\uFB01", "fi"}, {"\uFB02", "fl"},
    {"\uFB03", "ffi"}, {"\uFB04", "ffl"}, {"\uFB05", "st"}, {"\uFB06", "st"},
};

/// A lead byte of U+0300, the first mark, or above; or the one that a soft hyphen has.
bool may_change(char byte) {
  return static_cast<unsigned char>(byte) >= 0xCC || byte == '\xC2';
}

/// Thai, Khmer and their like write no spaces: a zero-width space says where their words end (UAX 14, class SA).
bool is_of_unspaced_script(char32_t c) {
  return c >= 0xE00 && u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

void drop_zero_width_spaces(std::string& text) {
  constexpr std::string_view space = "\u200B";
  if (text.find(space) == std::string::npos) return;
  std::string out;
  char32_t last = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode_utf8(text, i);
    const bool dropped = next.code_point == 0x200B && !is_of_unspaced_script(last) &&
                         !(i + next.length < text.size() && is_of_unspaced_script(decode_utf8(text, i + next.length).code_point));
    if (!dropped) out += std::string_view(text).substr(i, next.length);
    if (!dropped) last = next.code_point;
    i += next.length;
  }
  text = std::move(out);
}

const UNormalizer2* composer() {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* normalizer = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) throw Failure("ICU cannot compose letters: its data is missing.");
  return normalizer;
}

}  // namespace

std::string with_composed_letters(std::string_view text) {
  if (std::none_of(text.begin(), text.end(), may_change)) return std::string(text);
  const UNormalizer2* normalizer = composer();
  std::string out;
  char32_t last = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode_utf8(text, i);
    i += next.length;
    if (next.code_point == soft_hyphen) continue;
    const UChar32 both =
        unorm2_composePair(normalizer, static_cast<UChar32>(last), static_cast<UChar32>(next.code_point));
    if (both < 0 && last != 0) append_utf8(out, last);
    last = both < 0 ? next.code_point : static_cast<char32_t>(both);
  }
  if (last != 0) append_utf8(out, last);
  return out;
}

void set_plain_letters(std::string& text) {
  for (const auto& [from, to] : replacements) {
    std::size_t at = text.find(from);
    if (at == std::string::npos) continue;
    std::string out = text.substr(0, at);
    while (at < text.size()) {
      const bool here = text.compare(at, from.size(), from) == 0;
      out += here ? to : std::string_view(text).substr(at, 1);
      at += here ? from.size() : 1;
    }
    text = std::move(out);
  }
  drop_zero_width_spaces(text);
}

std::string without_traces(std::string_view literal) {
  const auto is_trace = [](char32_t c) {
    return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202C) || (c >= 0x2060 && c <= 0x2069);
  };
  std::string out;
  for (std::size_t i = 0; i < literal.size();) {
    const Decoded next = decode_utf8(literal, i);
    if (!is_trace(next.code_point)) out += literal.substr(i, next.length);
    i += next.length;
  }
  return out;
}

}  // namespace quoin

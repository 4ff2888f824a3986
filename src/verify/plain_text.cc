#include "verify/plain_text.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <algorithm>

#include "base/utf8.h"

namespace quoin {
namespace {


/// NFC; text that needs none, as most does, is left alone.
std::u32string composed(std::u32string text) {
  const auto is_composed = [](char32_t c) { return c < 0x300 || (c >= 0x2000 && c < 0x20D0); };
  if (std::all_of(text.begin(), text.end(), is_composed)) return text;
  std::u16string wide;
  for (const char32_t c : text) {
    if (c >= 0x10000) wide += static_cast<char16_t>(0xD7C0 + (c >> 10));
    wide += static_cast<char16_t>(c >= 0x10000 ? 0xDC00 + (c & 0x3FF) : c);
  }
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
  std::u16string out(wide.size() + 16, u'\0');  // composing lengthens hardly any text, and then not by much
  const std::int32_t length = unorm2_normalize(nfc, wide.data(), static_cast<std::int32_t>(wide.size()), out.data(),
                                               static_cast<std::int32_t>(out.size()), &status);
  if (U_FAILURE(status)) return text;
  std::u32string result;
  for (std::int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U16_NEXT(out.data(), i, length, c);
    result += static_cast<char32_t>(c);
  }
  return result;
}

bool is_space(char32_t c) {
  return c == U' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool ends_line(char32_t c) {
  return (c >= 10 && c <= 13) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Without a shape: marks of direction, joiners, places where a word may be parted.
bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || c == 0x61C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
         c == 0xFEFF;
}

char32_t without_typography(char32_t c) {
  if ((c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A) return U'"';
  if (c >= 0x2018 && c <= 0x201B) return U'\'';
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return U'-';
  if (c == 0xB5) return 0x3BC;  // the micro sign, for which some write the letter
  return c;
}

bool opens_guillemet(char32_t c) {
  return c == 0xAB || c == 0x2039;
}

/// Before these a space is a matter of the language's typography.
bool takes_no_space_before(char32_t c) {
  return c == U';' || c == U':' || c == U'!' || c == U'?' || c == 0xBB || c == 0x203A;
}

class Plain {
 public:
  std::u32string of(const std::u32string& text) {
    out_.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char32_t c = text[i];
      if (is_space(c)) {
        if (white_ != U'\n') white_ = ends_line(c) ? U'\n' : U' ';
      } else if (!is_invisible(c)) {
        flush_white(c);
        add(c);
      }
    }
    if (out_.ends_with(soft_hyphen) && white_ == U'\n') out_.pop_back();
    return std::move(out_);
  }

 private:
  void flush_white(char32_t next) {
    if (white_ == 0) return;
    const bool joined = white_ == U'\n' && out_.ends_with(soft_hyphen);
    if (joined) {
      out_.pop_back();
    } else if (!out_.empty() && !after_guillemet_ && !takes_no_space_before(next)) {
      out_ += white_;
    }
    white_ = 0;
  }

  void add(char32_t c) {
    after_guillemet_ = opens_guillemet(c);
    if (c == 0x2026)
      out_ += U"...";
    else
      out_ += without_typography(c);
  }

  std::u32string out_;
  char32_t white_ = 0;  // what stands before the next character
  bool after_guillemet_ = false;
};

}  // namespace

std::u32string plain_text(std::string_view utf8) {
  std::u32string text;
  text.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const Decoded next = decode_utf8(utf8, i);
    text += next.code_point;
    i += next.length;
  }
  return Plain().of(composed(std::move(text)));
}

std::string utf8_text(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

bool is_private(char32_t c) {
  return u_charType(static_cast<UChar32>(c)) == U_PRIVATE_USE_CHAR;
}

bool is_ligature(char32_t c) {
  return c >= 0xFB00 && c <= 0xFB06;
}

bool is_word(char32_t c) {
  if (c < 0x80) return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c == U'_';
  const auto code = static_cast<UChar32>(c);
  return u_isalnum(code) || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0 || is_private(c) || c == soft_hyphen ||
         c == 0xFFFD;
}

bool is_spaceless(char32_t c) {
  if (c < 0xE00) return false;
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK)) {
    case U_LB_IDEOGRAPHIC:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_NONSTARTER:
    case U_LB_COMPLEX_CONTEXT:
    case U_LB_H2:
    case U_LB_H3:
      return true;
    default:
      return false;
  }
}

}  // namespace quoin

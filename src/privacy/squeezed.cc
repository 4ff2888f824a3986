#include "privacy/squeezed.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"

namespace quoin {
namespace {

/// Before this letters stand in words that spaces part; behind it words may touch one another.
constexpr char32_t first_without_spaces = 0x590;

class Squeezer {
 public:
  explicit Squeezer(Squeezed& to) : to_(to) {}

  void add(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const char c = text[i];
      if (static_cast<unsigned char>(c) < 0x80) {
        ascii::is_alnum(c) ? put(static_cast<unsigned char>(ascii::lower(c))) : part();
        ++i;
        continue;
      }
      const Decoded next = decode_utf8(text, i);
      i += next.length;
      add_character(static_cast<UChar32>(next.code_point));
    }
  }

 private:
  void add_character(UChar32 c) {
    constexpr UChar32 soft_hyphen = 0xAD;
    if (c == soft_hyphen) return;
    UErrorCode status = U_ZERO_ERROR;
    static const UNormalizer2* const compatibility = unorm2_getNFKDInstance(&status);
    UChar decomposed[32];
    constexpr int room = 32;
    const int length = compatibility ? unorm2_getDecomposition(compatibility, c, decomposed, room, &status) : -1;
    if (length < 0 || U_FAILURE(status)) return add_plain(c);
    for (int i = 0; i < length;) {
      UChar32 one;
      U16_NEXT(decomposed, i, length, one);
      add_plain(one);
    }
  }

  void add_plain(UChar32 c) {
    const int type = u_charType(c);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return;
    const int digit = u_charDigitValue(c);
    if (digit >= 0) return put(static_cast<char32_t>('0' + digit));
    if (!u_isalnum(c) && type != U_COMBINING_SPACING_MARK) return part();
    put(static_cast<char32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
  }

  void part() { parted_ = true; }

  void put(char32_t c) {
    const bool touches = c < first_without_spaces && last_ < first_without_spaces && last_ != 0;
    const std::size_t before = to_.bytes.size();
    append_utf8(to_.bytes, c);
    to_.edge.resize(to_.bytes.size());
    to_.edge[before] = parted_ || !touches;
    parted_ = false;
    last_ = c;
  }

  Squeezed& to_;
  bool parted_ = true;
  char32_t last_ = 0;
};

}  // namespace

void append_squeezed(Squeezed& to, std::string_view text) {
  Squeezer(to).add(text);
  to.bytes += '\0';
  to.edge.push_back(true);
}

std::string squeezed(std::string_view text) {
  Squeezed out;
  append_squeezed(out, text);
  out.bytes.pop_back();
  return std::move(out.bytes);
}

}  // namespace quoin

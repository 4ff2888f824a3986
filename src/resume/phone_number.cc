#include "resume/phone_number.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/small_letters.h"
#include "base/utf8.h"

namespace quoin {
namespace {

constexpr std::size_t most_digits = 17;  // E.164 has 15; two more call abroad
constexpr std::size_t whole_number = 7;  // digits, behind which brackets hold a remark ("24/7")
constexpr std::size_t longest = 200;     // bytes of a number with all that people write around it

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), ascii::is_digit);
}

/// What announces an extension in the languages that have a word of their own for it.
constexpr auto extension_words = std::to_array<std::string_view>(
    {"dw", "durchwahl", "ext", "extension", "extensión", "extn", "int", "interno", "nebenstelle", "poste", "ramal", "toestel", "wew", "x", "доб"});

/// The letters that `text` begins with.
std::string_view word_at(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const Decoded next = decode_utf8(text, end);
    if (!u_isalpha(static_cast<UChar32>(next.code_point))) break;
    end += next.length;
  }
  return text.substr(0, end);
}

bool announces_extension(std::string_view word) {
  return std::find(extension_words.begin(), extension_words.end(), small_letters(word)) != extension_words.end();
}

class PhoneScan {
 public:
  /// False where it is not plain what is dialled.
  bool run(std::string_view text) {
    if (text.size() > longest) return false;
    while (!text.empty()) {
      const std::string_view word = word_at(text);
      if (!word.empty() && !take_word(word)) return false;
      if (word.empty() && !take_character(text)) return false;
      text.remove_prefix(word.empty() ? length_ : word.size());
    }
    return !number_.empty() && number_.size() <= most_digits && has_extension_ == !extension_.empty();
  }

  std::string uri() const {
    return (has_plus_ ? "tel:+" : "tel:") + number_ + (has_extension_ ? ";ext=" + extension_ : "");
  }

 private:
  bool take_word(std::string_view word) {
    if (number_.empty()) return true;  // "Tel."
    if (has_extension_ || !announces_extension(word)) return false;
    return has_extension_ = true;
  }

  bool take_character(std::string_view text) {
    length_ = decode_utf8(text, 0).length;
    const char c = text.front();
    if (ascii::is_digit(c)) {
      if (ends_ && !has_extension_) return false;
      (has_extension_ ? extension_ : number_) += c;
    } else if (c == '+') {
      if (has_plus_ || !number_.empty()) return false;
      has_plus_ = true;
    } else if (c == '(') {
      if (const std::size_t end = text.find(')'); end != std::string_view::npos) length_ = passed(text, end);
    } else if (c == '#') {
      if (has_extension_ || number_.empty()) return false;
      has_extension_ = true;
    } else if (c == '*') {
      return false;  // of a code that a telephone keeps to itself
    } else if (c == ',' || c == ';') {
      ends_ = !number_.empty();
    }
    return true;
  }

  /// How much is passed over of a text that begins with brackets, which end at `end`: a remark with all of them; the trunk prefix,
  /// dialled only inside the country, alone or before the digits in them.
  std::size_t passed(std::string_view text, std::size_t end) const {
    const std::string_view inside = ascii::trimmed(text.substr(1, end - 1)), word = word_at(inside);
    if (!word.empty()) return announces_extension(word) ? 1 : end + 1;
    if (number_.size() >= whole_number && !has_digit(text.substr(end))) return end + 1;
    const bool abroad = !number_.empty() && (has_plus_ || number_.starts_with("00"));
    const bool keeps_it = number_.ends_with("39") && number_.size() <= 4;  // Italy dials it from abroad, too
    if (!abroad || !inside.starts_with('0')) return 1;
    return inside == "0" ? end + 1 : keeps_it ? 1 : text.find('0') + 1;
  }

  std::string number_, extension_;
  bool has_plus_ = false, has_extension_ = false;
  bool ends_ = false;  ///< behind a comma; only an extension may follow
  std::size_t length_ = 0;  ///< of what was taken last
};

}  // namespace

std::string tel_uri(std::string_view phone) {
  PhoneScan scan;
  return scan.run(phone) ? scan.uri() : std::string();
}

}  // namespace quoin

#include "privacy/spellings.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "privacy/sign_words.h"
#include "privacy/squeezed.h"
#include "resume/networks.h"

namespace quoin {
namespace {

constexpr std::size_t fewest_digits = 7, most_digits = 15;  // of a number (ITU-T E.164), without its area
constexpr std::size_t shortest_code = 5;                    // of a town: four digits are a year
constexpr std::size_t most_signs_apart = 5;                 // of an address with words such as "at" of its own
constexpr std::size_t shortest_exact = 6;                   // bytes: fewer turn up in fonts and photos by chance

/// What stands in a number between its digits.
bool is_number_mark(char32_t c) {
  return c == ' ' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')' || c == 0xA0 || c == 0x202F || (c >= 0x2010 && c <= 0x2013);
}

/// A stretch that may be a telephone's number.
struct Number {
  std::string digits;
  bool international = false;
};

/// All of `text`'s, in order. Eight digits without a plus are two years.
std::vector<Number> numbers_in(std::string_view text) {
  std::vector<Number> out;
  Number open;
  const std::string all = squeezed(text);
  const auto close = [&] {
    const std::size_t least = open.international ? fewest_digits : 9;
    const bool whole = all == open.digits;
    if (open.digits.size() >= (whole ? fewest_digits : least) && open.digits.size() <= most_digits) out.push_back(open);
    open = {};
  };
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode_utf8(text, i);
    const char32_t c = next.code_point;
    if (c >= '0' && c <= '9') {
      open.digits += static_cast<char>(c);
    } else if (c == '+') {
      close();
      open.international = true;
    } else if (!is_number_mark(c)) {
      close();
    }
    i += next.length;
  }
  close();
  return out;
}

/// The digits that every way of writing the number has: without the country's code, of at most three, and the zero or one
/// before the area's.
std::string common_digits(Number number) {
  std::string& digits = number.digits;
  if (digits.starts_with("00")) {
    digits.erase(0, 2);
    number.international = true;
  }
  constexpr std::size_t longest_code = 3;
  if (number.international) return digits.size() >= fewest_digits + longest_code ? digits.substr(longest_code) : digits;
  const bool trunk = digits.starts_with('0') || (digits.size() == 11 && (digits[0] == '1' || digits[0] == '8'));
  return trunk && digits.size() > fewest_digits ? digits.substr(1) : digits;
}

bool is_part_of_email(char c) {
  return ascii::is_alnum(c) || static_cast<unsigned char>(c) >= 0x80 || std::string_view(".!#$%&'*+/=?^_`{|}~-").find(c) != std::string_view::npos;
}

/// Addresses in a text, without what sentences put around them.
std::vector<std::string> emails_in(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at, end = at + 1;
    while (begin > 0 && is_part_of_email(text[begin - 1])) --begin;
    while (end < text.size() && is_part_of_email(text[end])) ++end;
    std::string one = text.substr(begin, end - begin);
    while (one.ends_with('.') || one.ends_with('/')) one.pop_back();
    if (begin < at && one.find('.', at - begin) != std::string::npos) out.push_back(std::move(one));
  }
  return out;
}

std::string without_scheme(std::string text) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:"})
    if (ascii::lowered(text).starts_with(scheme)) text.erase(0, scheme.size());
  if (ascii::lowered(text).starts_with("www.")) text.erase(0, 4);
  return text;
}

/// The address with words for those of its last signs whose bits are set in `in_words`, the last sign's the lowest.
std::string with_signs_in_words(const std::string& email, unsigned in_words) {
  std::size_t signs = static_cast<std::size_t>(std::count_if(email.begin(), email.end(), [](char c) { return c == '@' || c == '.'; }));
  std::string out;
  for (const char c : email) {
    const bool sign = c == '@' || c == '.';
    const bool word = sign && --signs < most_signs_apart && (in_words >> signs & 1) != 0;
    out += !word ? std::string(1, c) : c == '@' ? " at " : " dot ";
  }
  return out;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r", at), text.size());
    const std::size_t end = std::min(text.find_first_of(" \t\r", begin), text.size());
    if (begin < end) out.push_back(text.substr(begin, end - begin));
    at = end;
  }
  return out;
}

class SpellingGatherer {
 public:
  void whole(const std::string& text) {
    word(text);
    exact(text);
    exact("\xFE\xFF" + utf16be_from_utf8(text));
    exact(squeezed(text));
  }

  void word(const std::string& text, bool anywhere = false) {
    std::string bytes = squeezed(text);
    if (!too_short(bytes)) out_.push_back({std::move(bytes), anywhere, false, false});
  }

  void numbers(const std::string& text) {
    for (const Number& one : numbers_in(text)) {
      const std::string digits = common_digits(one);
      word(digits, digits.size() >= fewest_digits);
      exact(digits);
    }
  }

  void emails(const std::string& text) {
    for (const std::string& one : emails_in(text)) {
      word(one);
      exact(one);
      written_out(one);
    }
  }

  /// What has a number in it: a street with a house, a town with its code. The street alone is told, too, and so is a code.
  void address(const std::string& text) {
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find_first_of(",;\n|", at), text.size());
      std::string name, code;
      std::size_t named = 0;
      const std::vector<std::string> words = words_of(text.substr(at, end - at));
      for (const std::string& one : words) {
        if (std::any_of(one.begin(), one.end(), ascii::is_digit)) {
          code += one + ' ';
          continue;
        }
        name += one + ' ';
        ++named;
      }
      if (named < words.size()) word(text.substr(at, end - at));
      if (named < words.size() && named >= 2) word(name);
      if (squeezed(code).size() >= shortest_code) word(code);
      at = end + 1;
    }
  }

  std::vector<Spelling> take() { return std::move(out_); }

 private:
  /// "ada at example dot org", any of its signs in words. What is left of "ada@look.at" without such words is not the address any more,
  /// so its ways are listed.
  void written_out(const std::string& email) {
    Squeezed own;
    append_squeezed(own, email);
    if (!has_sign_word(own)) return out_.push_back({squeezed(email), false, false, true});
    for (unsigned in_words = 1; in_words < 1U << most_signs_apart; ++in_words) word(with_signs_in_words(email, in_words));
  }

  void exact(const std::string& bytes) {
    if (bytes.size() >= shortest_exact) out_.push_back({bytes, false, true, false});
  }

  std::vector<Spelling> out_;
};

}  // namespace

bool too_short(const std::string& squeezed_text) {
  return count_utf8(squeezed_text) < 2;
}

std::vector<Spelling> spellings(const RedactedText& text) {
  SpellingGatherer gatherer;
  if (text.kind == RedactedKind::user) {
    if (const Network* network = network_named(text.network)) gatherer.word(without_scheme(user_page(*network, text.text)));
    gatherer.word(text.network + " " + text.text);
    gatherer.word(text.text + " " + text.network);
    gatherer.word(text.text + " on " + text.network);
  } else {
    const std::string bare = without_scheme(text.text);
    gatherer.whole(bare);
    if (text.kind == RedactedKind::address) gatherer.address(text.text);
  }
  gatherer.numbers(text.text);
  gatherer.emails(text.text);
  return gatherer.take();
}

}  // namespace quoin

// Each rule looks at the one word before and the one word after, and at no more than a few characters of them.
#include "text/cohesion.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"

namespace quoin {
namespace {

// What stays with the word that follows; each ends with a full stop.
constexpr std::string_view titles[] = {
    "Assoc.", "Asst.", "Capt.", "Col.", "Dipl.", "Dr.", "Dra.", "Fr.", "Gen.", "Gov.", "Hon.", "Hr.", "Ing.",
    "Lt.", "Mr.", "Mrs.", "Ms.", "Mx.", "Pres.", "Prof.", "Rep.", "Rev.", "Sen.", "Sgt.", "Sr.",
    "Sra.", "St.", "cf.", "e.g.", "i.e.", "vs.",
};
// What stays with the number that follows.
constexpr std::string_view counters[] = {
    "#", "Art.", "Bd.", "CHF", "Ch.", "Chap.", "EUR", "Eq.", "Fig.", "Figs.", "Iss.", "No.", "Nos.", "Nr.", "N°", "P.", "Pp.",
    "R$", "S.", "Sec.", "Tab.", "US$", "USD", "Vol.", "approx.", "ca.", "ch.", "fig.", "iss.", "no.", "nr.", "n°", "nº", "p.",
    "pp.", "sec.", "vol.", "£", "§", "§§", "€", "№",
};
// What stays with the number before it.
constexpr std::string_view units[] = {
    "%", "B", "CHF", "EUR", "FLOPS", "GB", "GB/s", "GHz", "GW", "GWh", "Gb/s", "Gbit/s", "GiB", "Hz", "J", "K",
    "KB", "KiB", "L", "MB", "MB/s", "MHz", "MW", "MWh", "Mb/s", "Mbit/s", "MiB", "Mio", "Mrd", "M€", "N", "PB",
    "PFLOPS", "Pa", "PiB", "TB", "TB/s", "TFLOPS", "THz", "TiB", "USD", "V", "W", "Wh", "a.m.", "bar", "billion",
    "cm", "dB", "dpi", "fps", "g", "h", "ha", "kB", "kHz", "kJ", "kN", "kPa", "kV", "kW", "kWh", "kg", "km", "km/h",
    "km²", "k€", "l", "m", "m/s", "mA", "mL", "mV", "mW", "mg", "mil", "million", "millions", "min", "ml", "mld", "mln", "mm",
    "ms", "m²", "m³", "nm", "ns", "p.m.", "ppm", "pt", "px", "rpm", "s", "£", "°", "°C", "°F", "µg", "µm", "µs", "Ω",
    "μm", "μs", "‰", "€",
};

// Months as people write them into prose, of the languages that most do: a day and a year stay with theirs.
constexpr std::string_view months[] = {
    "Apr", "Apr.", "April", "Aug", "Aug.", "August", "Dec", "Dec.", "December", "Dez.", "Dezember", "Feb", "Feb.",
    "Februar", "February", "Jan", "Jan.", "Januar", "January", "Jul", "Jul.", "Juli", "July", "Jun", "Jun.", "June",
    "Juni", "Mai", "Mar", "Mar.", "March", "May", "März", "Nov", "Nov.", "November", "Oct", "Oct.", "October",
    "Okt.", "Oktober", "Sep", "Sep.", "Sept.", "September", "août", "avril", "décembre", "février", "janvier",
    "juillet", "juin", "mai", "mars", "novembre", "octobre", "septembre",
};

// Of surnames: what stays with the name that follows.
constexpr std::string_view particles[] = {"Da", "De", "Del", "Della", "Di", "Dos", "Du", "El", "La", "Le", "Mac", "Van", "Von"};

static_assert(std::is_sorted(std::begin(particles), std::end(particles)));
static_assert(std::is_sorted(std::begin(months), std::end(months)));
static_assert(std::is_sorted(std::begin(titles), std::end(titles)));
static_assert(std::is_sorted(std::begin(counters), std::end(counters)));
static_assert(std::is_sorted(std::begin(units), std::end(units)));

template <std::size_t count>
bool holds(const std::string_view (&table)[count], std::string_view word) {
  return std::binary_search(std::begin(table), std::end(table), word);
}

std::string_view primary_subtag(std::string_view language) { return language.substr(0, language.find('-')); }

constexpr std::size_t longest_word = 32;  // no word that a rule knows is longer

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}
bool is_capital(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isupper(static_cast<UChar32>(c)) != 0;
}

char32_t first_of(std::string_view word) { return word.empty() ? 0 : decode_utf8(word, 0).code_point; }

/// Without the brackets and quotes that open it.
std::string_view without_opening(std::string_view word) {
  while (!word.empty()) {
    const Decoded first = decode_utf8(word, 0);
    const bool opens = first.code_point == '(' || first.code_point == '[' || first.code_point == '"' ||
                       first.code_point == '\'' || first.code_point == 0xAB || first.code_point == 0x201C || first.code_point == 0x2018 ||
                       first.code_point == 0x201E || first.code_point == 0x201A;
    if (!opens) break;
    word.remove_prefix(first.length);
  }
  return word;
}

/// The word that ends at `end`; empty where it is longer than any that matters.
std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && !ascii::is_space(text[begin - 1])) {
    if (end - --begin > longest_word) return {};
  }
  return without_opening(text.substr(begin, end - begin));
}

/// The word that starts at `begin`, cut where it is longer than any that matters.
std::string_view word_after(std::string_view text, std::size_t begin) {
  if (begin >= text.size()) return {};
  std::size_t end = begin;
  while (end < text.size() && !ascii::is_space(text[end]) && end - begin < longest_word) ++end;
  return text.substr(begin, end - begin);
}

/// "J.", "J.R.R.", "J.-P."
bool is_initials(std::string_view word) {
  bool any = false;
  while (!word.empty()) {
    if (any && word.front() == '-') word.remove_prefix(1);
    if (word.empty()) return false;
    const Decoded letter = decode_utf8(word, 0);
    if (!is_capital(letter.code_point) || word.substr(letter.length, 1) != ".") return false;
    word.remove_prefix(letter.length + 1);
    any = true;
  }
  return any;
}

/// Letters alone, the first of them a capital.
bool is_capitalized(std::string_view word) {
  if (!is_capital(first_of(word))) return false;
  for (std::size_t at = 0; at < word.size();) {
    const Decoded letter = decode_utf8(word, at);
    if (!is_letter(letter.code_point)) return false;
    at += letter.length;
  }
  return true;
}

std::size_t offset_in(std::string_view text, std::string_view part) {
  return static_cast<std::size_t>(part.data() - text.data());
}

/// A given name stands before the word at `begin`, with a space between them.
bool follows_given_name(std::string_view text, std::size_t begin) {
  return begin > 0 && is_capitalized(word_before(text, begin - 1));
}

/// One letter and a full stop, whatever its case ("z.", as in "z. B.").
bool is_single_letter(std::string_view word) {
  if (word.empty()) return false;
  const Decoded letter = decode_utf8(word, 0);
  return is_letter(letter.code_point) && word.substr(letter.length, 1) == "." &&
         (word.size() == letter.length + 1 || !is_letter(first_of(word.substr(letter.length + 1))));
}

bool is_number(std::string_view word) {
  const std::size_t first = word.find_first_of("0123456789");
  if (first == std::string_view::npos || !ascii::is_digit(word.back())) return false;
  constexpr std::string_view before = "+-~<>=$";
  const bool sign_only = std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(first), [&](char c) {
    return before.find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
  });
  return sign_only && word.find_first_not_of("0123456789.,'/-", first) == std::string_view::npos;
}

bool is_unit(std::string_view word) {
  while (true) {
    if (holds(units, word)) return true;
    if (word.empty() || std::string_view(".,;:!?)]").find(word.back()) == std::string_view::npos) return false;
    word.remove_suffix(1);
  }
}

/// So many figures at most, and perhaps what ends a clause.
bool is_short_number(std::string_view word, std::size_t most) {
  while (!word.empty() && std::string_view(".,;:)").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return !word.empty() && word.size() <= most && std::all_of(word.begin(), word.end(), ascii::is_digit);
}

/// "12", "12.", "2022", "2022,".
bool is_day_or_year(std::string_view word) {
  return is_short_number(word, 4);
}

bool binds_date(std::string_view before, std::string_view after) {
  std::string_view month = after.substr(0, after.find_last_not_of(",;:)") + 1);
  if (ascii::is_digit(before.front()) && is_day_or_year(before)) return holds(months, month) || holds(months, after);
  return is_day_or_year(after) && holds(months, before);
}

/// "3)", "12)", whose opening bracket is gone: it begins a point in a line of them.
bool is_enumerator(std::string_view word) {
  return word.size() >= 2 && word.size() <= 3 && word.back() == ')' &&
         std::all_of(word.begin(), word.end() - 1, ascii::is_digit);
}

/// "1987", "2026": no more a count than a name.
bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::all_of(word.begin(), word.end(), ascii::is_digit);
}

/// "120", "$3.5", "1,200+"
bool is_count(std::string_view word) {
  while (!word.empty() && (word.back() == '+' || word.back() == '%')) word.remove_suffix(1);
  return !word.empty() && is_number(word) && !is_year(word);
}

bool ends_in_punctuation(std::string_view word) {
  return !word.empty() && std::string_view(",.;:)!?").find(word.back()) != std::string_view::npos;
}

/// Two capitalized words that no third stands beside: of a title in capitals no two cling more than others.
bool is_pair_of_names(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view given = word_before(text, begin), whole = word_after(text, end);
  std::string_view surname = whole;
  while (ends_in_punctuation(surname)) surname.remove_suffix(1);
  if (!is_capitalized(given) || !is_capitalized(surname)) return false;
  const std::size_t given_begin = offset_in(text, given);
  const std::string_view before = given_begin > 0 ? word_before(text, given_begin - 1) : std::string_view();
  if (is_capital(first_of(before)) && !ends_in_punctuation(before)) return false;
  if (whole.size() > surname.size()) return true;
  return !is_capital(first_of(word_after(text, end + whole.size() + 1)));
}

/// "(B)", "(2019),": a mark or a year to the word before it.
bool is_short_aside(std::string_view word) {
  constexpr std::size_t longest = 6;
  while (ends_in_punctuation(word) && word.back() != ')') word.remove_suffix(1);
  return word.size() >= 3 && word.size() <= longest && word.front() == '(' && word.back() == ')';
}

/// What people write between two things in a row: no line begins with it.
bool is_separator(std::string_view word) { return word == "\u00B7" || word == "\u2022" || word == "|"; }

bool is_dash(char32_t c) { return c == 0x2013 || c == 0x2014; }

/// True if a number stands before the white space that ends at `end`: the dash there is of a range.
bool ends_number(std::string_view text, std::size_t end) {
  while (end > 0 && ascii::is_space(text[end - 1])) --end;
  return end > 0 && ascii::is_digit(text[end - 1]);
}

bool ends_part(char32_t c) {
  return c <= ' ' || c == '-' || c == 0x2010 || c == '/' || c == '(' || c == ')' || c == ',' || c == '.' || c == ';';
}

/// True if at least two characters stand before `end` in this part of the word.
bool long_before(std::string_view text, std::size_t end) {
  if (end == 0 || ends_part(code_point_before(text, end))) return false;
  const std::size_t start = code_point_start(text, end - 1);
  return start > 0 && !ends_part(code_point_before(text, start));
}

bool long_after(std::string_view text, std::size_t begin) {
  if (begin >= text.size()) return false;
  const Decoded first = decode_utf8(text, begin);
  const std::size_t next = begin + first.length;
  return !ends_part(first.code_point) && next < text.size() && !ends_part(decode_utf8(text, next).code_point);
}

}  // namespace

bool binds_over_space(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view before = word_before(text, begin), after = word_after(text, end);
  if (before.empty() || after.empty()) return false;
  if ((is_dash(first_of(after)) && after.size() == 3) || is_separator(after)) return true;
  if (is_dash(first_of(before)) && before.size() == 3) return ascii::is_digit(after.front()) && ends_number(text, begin - 3);
  if (is_enumerator(before)) return is_letter(first_of(after));
  if (before == "Ph." && after.starts_with("D.")) return true;
  if (binds_date(before, after)) return true;
  if (before == "et" && after.starts_with("al.")) return true;
  if (ascii::is_digit(after.front()) && holds(counters, before)) return true;
  if (ascii::is_digit(before.back())) return is_number(before) && is_unit(after);
  const std::string_view opened = without_opening(after);
  if (is_initials(opened) && is_capitalized(before)) return is_capital(first_of(word_after(text, end + after.size() + 1)));
  if (is_capitalized(after) && holds(particles, before)) return true;
  if (before.back() != '.') return false;
  if (is_initials(before)) return is_letter(first_of(opened)) && !follows_given_name(text, offset_in(text, before));
  if (is_single_letter(before)) return is_single_letter(opened);
  return is_letter(first_of(opened)) && holds(titles, before);
}

bool ends_no_line(std::string_view text, std::size_t end, std::string_view language) {
  constexpr std::string_view languages[] = {"be", "cs", "pl", "ru", "sk", "uk"};
  if (std::find(std::begin(languages), std::end(languages), primary_subtag(language)) == std::end(languages)) return false;
  const std::string_view word = word_before(text, end);
  return !word.empty() && decode_utf8(word, 0).length == word.size() && is_letter(first_of(word));
}

bool clings_over_space(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view before = word_before(text, begin), after = word_after(text, end);
  if (before.empty() || after.empty()) return false;
  if (is_initials(before)) return is_capital(first_of(after)) && follows_given_name(text, offset_in(text, before));
  if (is_short_aside(after)) return !is_separator(before) && !is_dash(first_of(before));
  constexpr std::size_t shortest_noun = 4;  // "and", "of", "in"
  if (is_letter(first_of(after))) return (after.size() >= shortest_noun && is_count(before)) || is_pair_of_names(text, begin, end);
  return is_capitalized(before) && is_short_number(after, 3);  // "Band 6", no year
}

bool is_inside_korean_word(std::string_view text, std::size_t offset, std::string_view language) {
  if (primary_subtag(language) != "ko") return false;
  const auto is_hangul = [](char32_t c) { return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3130 && c <= 0x318F); };
  const auto is_of_word = [&](char32_t c) { return is_hangul(c) || (c < 0x80 && (is_letter(c) || ascii::is_digit(static_cast<char>(c)) || c == '%')); };
  const char32_t before = code_point_before(text, offset), next = decode_utf8(text, offset).code_point;
  return (is_hangul(before) && is_of_word(next)) || (is_of_word(before) && is_hangul(next));
}

/// A number and the sign of East Asia that it counts in, and within a number between such a sign and the next figure: 2億3,000万.
bool binds_counter(char32_t before, char32_t next) {
  constexpr std::u32string_view scales = U"十百千万億兆萬亿", counters = U"年月日時时分秒人名件社個个円元歳岁回台本点點級级期卷巻号號章条頁页";
  const auto is_digit = [](char32_t c) { return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19); };
  const auto is_scale = [&](char32_t c) { return scales.find(c) != std::u32string_view::npos; };
  if (is_digit(before)) return is_scale(next) || counters.find(next) != std::u32string_view::npos;
  return is_scale(before) && (is_digit(next) || next == U'円' || next == U'元' || next == U'人');
}

bool binds_inside_word(std::string_view text, std::size_t offset) {
  const char32_t before = code_point_before(text, offset);
  const std::size_t mark_length = before < 0x80 ? 1 : before < 0x800 ? 2 : before < 0x10000 ? 3 : 4;
  const std::size_t mark = offset - mark_length;
  const char32_t next = decode_utf8(text, offset).code_point;
  if (before == 0xAD || is_dash(next) || binds_counter(before, next)) return true;
  const bool digit_before = mark > 0 && ascii::is_digit(text[mark - 1]), digit_after = ascii::is_digit(text[offset]);
  if (before == 0x2013) return digit_before && digit_after;
  if (before != '-' && before != 0x2010 && before != '/') return before < 0x80 && next < 0x80;
  if (before != '/' && (digit_before || digit_after)) return true;
  return !long_before(text, mark) || !long_after(text, offset);
}

}  // namespace quoin

// The paragraph is laid out as one row of characters with their pieces beside. A first pass decides what each
// straight quote is, with a stack for those still open; a second writes the pieces anew.
#include "resume/smart_punctuation.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "base/utf8.h"

namespace quoin {
namespace {

enum class CharacterKind : std::uint8_t { edge, space, letter, digit, ideograph, opening, closing, dash, slash, mark };
enum class Role : std::uint8_t { none, as_written, open, close, apostrophe };

struct Character {
  char32_t code_point = 0;
  std::size_t piece = 0, offset = 0, length = 0;
  CharacterKind kind = CharacterKind::edge;
  Role role = Role::none;  ///< of a quote
  bool verbatim = false;
};

using Row = std::vector<Character>;

bool is_ideograph(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF);
}

CharacterKind ascii_kind(char32_t c) {
  if (c == ' ' || c == '\n') return CharacterKind::space;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return CharacterKind::letter;
  if (c >= '0' && c <= '9') return CharacterKind::digit;
  if (c == '(' || c == '[' || c == '{') return CharacterKind::opening;
  if (std::u32string_view(U".,;:!?)]}%").find(c) != std::u32string_view::npos) return CharacterKind::closing;
  if (c == '-') return CharacterKind::dash;
  return c == '/' ? CharacterKind::slash : CharacterKind::mark;
}

/// ICU's character properties are part of its code: looking at them opens no data.
CharacterKind kind_of(char32_t c) {
  if (c < 0x80) return ascii_kind(c);
  if (is_ideograph(c)) return CharacterKind::ideograph;
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_SPACE_SEPARATOR:
      return CharacterKind::space;
    case U_START_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
      return CharacterKind::opening;
    case U_END_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return CharacterKind::closing;
    case U_DASH_PUNCTUATION:
      return CharacterKind::opening;  // as "(": a quotation may open after it, not close
    case U_DECIMAL_DIGIT_NUMBER:
      return CharacterKind::digit;
    default:
      break;
  }
  const bool letter =
      u_isUAlphabetic(static_cast<UChar32>(c)) || (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK);
  return letter ? CharacterKind::letter : c == U'…' ? CharacterKind::closing : CharacterKind::mark;
}

Row row_of(const std::vector<InlinePiece>& pieces) {
  Row row;
  std::size_t bytes = 0;
  for (const InlinePiece& piece : pieces) bytes += piece.run.text.size();
  row.reserve(bytes);
  for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
    const std::string& text = pieces[piece].run.text;
    const bool verbatim = pieces[piece].verbatim || pieces[piece].run.code;
    for (std::size_t i = 0; i < text.size();) {
      const Decoded next = decode_utf8(text, i);
      row.push_back({next.code_point, piece, i, next.length, kind_of(next.code_point), Role::none, verbatim});
      i += next.length;
    }
  }
  return row;
}

/// The row with an edge on either side, so that every character has neighbours.
class Neighbours {
 public:
  explicit Neighbours(const Row& row) : row_(row) {}
  CharacterKind before(std::size_t i) const { return i == 0 ? CharacterKind::edge : row_[i - 1].kind; }
  CharacterKind after(std::size_t i) const { return i + 1 >= row_.size() ? CharacterKind::edge : row_[i + 1].kind; }

 private:
  const Row& row_;
};

bool is_gap(CharacterKind kind) {
  return kind == CharacterKind::edge || kind == CharacterKind::space;
}
bool is_word(CharacterKind kind) {
  return kind == CharacterKind::letter || kind == CharacterKind::digit;
}
bool is_technical(CharacterKind kind) {
  return kind == CharacterKind::digit || kind == CharacterKind::dash || kind == CharacterKind::slash;
}

char32_t at(const Row& row, std::size_t i) {
  return i < row.size() ? row[i].code_point : 0;
}

/// `'21`, `'90s`: a year without its century.
bool is_short_year(const Row& row, std::size_t quote) {
  const auto digit = [&](std::size_t i) { return i < row.size() && row[i].kind == CharacterKind::digit; };
  if (!digit(quote + 1) || !digit(quote + 2) || digit(quote + 3)) return false;
  const std::size_t next = at(row, quote + 3) == 's' ? quote + 4 : quote + 3;
  return next >= row.size() || row[next].kind != CharacterKind::letter;
}

/// Words that begin with an apostrophe, by language.
bool is_elision(const Row& row, std::size_t quote, const Locale& locale) {
  constexpr std::array<std::string_view, 9> english = {"bout",  "cause", "cos", "em",  "n",
                                                       "round", "til",   "tis", "twas"};
  constexpr std::array<std::string_view, 6> dutch = {"k", "m", "n", "r", "s", "t"};
  std::string word;
  for (std::size_t i = quote + 1; i < row.size() && row[i].kind == CharacterKind::letter && word.size() < 6; ++i)
    word.push_back(row[i].code_point < 0x80 ? static_cast<char>(row[i].code_point | 0x20) : '?');
  if (locale.language == "en") return std::find(english.begin(), english.end(), word) != english.end();
  if (locale.language == "nl") return std::find(dutch.begin(), dutch.end(), word) != dutch.end();
  return false;
}

/// A quotation can begin here, judged by the neighbours alone.
bool may_open(CharacterKind before, CharacterKind after, bool single) {
  if (is_gap(after) || is_word(before)) return false;
  return !single || before != CharacterKind::closing;
}

bool may_close(CharacterKind before, CharacterKind after) {
  return !is_gap(before) && !is_word(after);
}

/// What a single quote is once no partner has been found for it.
Role lone_single(CharacterKind before, CharacterKind after) {
  if (before == CharacterKind::letter || after == CharacterKind::letter) return Role::apostrophe;
  return Role::as_written;
}

/// Decides the role of every straight quote; those that stay alone are apostrophes or stay as written.
class QuotePairing {
 public:
  QuotePairing(Row& row, const Locale& locale) : row_(row), neighbours_(row), locale_(locale) {}

  void run() {
    for (std::size_t i = 0; i < row_.size(); ++i) {
      const char32_t c = row_[i].code_point;
      if (!row_[i].verbatim && (c == '"' || c == '\'')) decide(i);
    }
    while (!open_.empty()) abandon();
  }

 private:
  void decide(std::size_t i) {
    const CharacterKind before = neighbours_.before(i), after = neighbours_.after(i);
    const bool single = row_[i].code_point == '\'';
    Role& role = row_[i].role;
    if (is_technical(before) && is_technical(after)) {
      role = Role::as_written;
    } else if (single && ((is_word(before) && is_word(after)) || is_short_year(row_, i) || starts_elision(i))) {
      role = Role::apostrophe;
    } else if (may_close(before, after) && open_count(single) > 0 && !must_open(before, after)) {
      close(i);
    } else if (may_open(before, after, single)) {
      open_.push_back(i);
      ++open_count(single);
    } else {
      role = single ? lone_single(before, after) : Role::as_written;
    }
  }

  bool starts_elision(std::size_t i) const {
    return !is_word(neighbours_.before(i)) && neighbours_.before(i) != CharacterKind::closing && is_elision(row_, i, locale_);
  }

  static bool must_open(CharacterKind before, CharacterKind after) { return before == CharacterKind::opening && !is_gap(after); }

  void close(std::size_t i) {
    while (row_[open_.back()].code_point != row_[i].code_point) abandon();
    row_[open_.back()].role = Role::open;
    row_[i].role = Role::close;
    pop();
  }

  /// Gives up on finding a partner for the innermost open quote.
  void abandon() {
    const std::size_t i = open_.back();
    const bool single = row_[i].code_point == '\'';
    row_[i].role = single ? lone_single(neighbours_.before(i), neighbours_.after(i)) : Role::as_written;
    pop();
  }

  void pop() {
    --open_count(row_[open_.back()].code_point == '\'');
    open_.pop_back();
  }

  std::size_t& open_count(bool single) { return counts_[single ? 1 : 0]; }

  Row& row_;
  Neighbours neighbours_;
  const Locale& locale_;
  std::vector<std::size_t> open_;
  std::array<std::size_t, 2> counts_{};
};

/// How many times the character at `i` stands there in a row, verbatim ones apart.
std::size_t run_length(const Row& row, std::size_t i) {
  std::size_t end = i;
  while (end < row.size() && row[end].code_point == row[i].code_point && !row[end].verbatim) ++end;
  return end - i;
}

/// A dash is set between two spaces or between two words; an option (`--json`) or an operator (`i--`) is neither.
bool is_dash_between(const Row& row, std::size_t begin, std::size_t end) {
  if (begin == 0 || end >= row.size()) return false;
  const Character &before = row[begin - 1], &after = row[end];
  if (before.kind == CharacterKind::space && after.kind == CharacterKind::space) return true;
  if (is_technical(before.kind) && is_technical(after.kind)) return false;
  const auto wordlike = [](const Character& c) { return is_word(c.kind) || c.kind == CharacterKind::ideograph; };
  const bool ends_word = wordlike(before) || before.kind == CharacterKind::closing || before.role == Role::close;
  const bool begins_word = wordlike(after) || after.kind == CharacterKind::opening || after.role == Role::open;
  return ends_word && begins_word;
}

bool is_ellipsis(const Row& row, std::size_t begin, std::size_t end) {
  const CharacterKind before = begin == 0 ? CharacterKind::edge : row[begin - 1].kind;
  const CharacterKind after = end < row.size() ? row[end].kind : CharacterKind::edge;
  const bool path = before == CharacterKind::slash || after == CharacterKind::slash;
  return !path && !(is_technical(before) && is_technical(after));
}

std::string_view quote(const Character& character, const Locale& locale) {
  if (character.role == Role::apostrophe) return "\u2019";
  const bool single = character.code_point == '\'';
  if (character.role == Role::open) return single ? locale.open_single : locale.open_quote;
  return single ? locale.close_single : locale.close_quote;
}

/// What replaces the `length` equal characters at `i`; empty: nothing does.
std::string_view replacement(const Row& row, std::size_t i, std::size_t length, const Locale& locale) {
  const char32_t c = row[i].code_point;
  if (c == '-' && (length == 2 || length == 3) && is_dash_between(row, i, i + length))
    return length == 2 ? "\u2013" : "\u2014";
  if (c == '.' && length == 3 && is_ellipsis(row, i, i + length)) return "\u2026";
  if (row[i].role != Role::none && row[i].role != Role::as_written) return quote(row[i], locale);
  return {};
}

/// Most names and titles have nothing that could change; a dash or an ellipsis may reach over two pieces.
bool may_change(const std::vector<InlinePiece>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [&](const InlinePiece& piece) {
    const std::string& text = piece.run.text;
    const auto at_end = [&](char c) { return pieces.size() > 1 && (text.starts_with(c) || text.ends_with(c)); };
    return text.find_first_of("\"'") != std::string::npos || text.find("--") != std::string::npos ||
           text.find("...") != std::string::npos || at_end('-') || at_end('.');
  });
}

}  // namespace

void set_smart_punctuation(std::vector<InlinePiece>& pieces, const Locale& locale) {
  if (!may_change(pieces)) return;
  Row row = row_of(pieces);
  QuotePairing(row, locale).run();
  std::vector<std::string> texts(pieces.size());
  for (std::size_t i = 0; i < row.size();) {
    const Character& character = row[i];
    const bool repeats = !character.verbatim && (character.code_point == '-' || character.code_point == '.');
    const std::size_t length = repeats ? run_length(row, i) : 1;
    const std::string_view nice = character.verbatim ? std::string_view() : replacement(row, i, length, locale);
    texts[character.piece] += nice;
    for (std::size_t k = i; k < i + length && nice.empty(); ++k)
      texts[row[k].piece].append(pieces[row[k].piece].run.text, row[k].offset, row[k].length);
    i += length;
  }
  for (std::size_t i = 0; i < pieces.size(); ++i) pieces[i].run.text = std::move(texts[i]);
}

}  // namespace quoin

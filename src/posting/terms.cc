#include "posting/terms.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "posting/keys.h"
#include "posting/tokens.h"

namespace quoin::posting {
namespace {

constexpr std::size_t longest_term = 4, longest_phrase = 3;  // words
constexpr std::size_t longest_word = 60;                     // bytes: a longer one is none

/// Words that a hyphen joins, or one.
struct Unit {
  std::size_t first = 0, last = 0;  ///< tokens, both included
  bool stop = false, name = false, number = false;
};

/// Neighbouring units that may be one term.
struct Piece {
  std::size_t first = 0, last = 0;  ///< tokens
  std::size_t words = 0;
  bool name = false;
  bool list_before = false, list_after = false;
};

bool parts_a_list(Gap gap) {
  return gap == Gap::list || gap == Gap::line;
}

/// Languages of programming that are words, too.
bool is_programming_language(std::string_view word) {
  return word == "R" || word == "C" || word == "Go";
}

/// Letters that say what kind of contract or company, or how much: in capitals as names are.
bool is_formality(std::string_view folded) {
  constexpr std::string_view all[] = {"eur", "usd", "gbp", "chf", "cdi", "cdd",  "gmbh", "ag",
                                      "kg",  "ltd", "inc", "llc", "sa",  "sarl", "bv",   "cv",
                                      "eu",  "h/f", "f/h", "m/w", "m/f", "tvöd", "etc"};
  return std::find(std::begin(all), std::end(all), folded) != std::end(all);
}

class Extractor {
 public:
  explicit Extractor(std::string_view text) : text_(text), tokens_(tokens_of(text)) {
    out_.language = language_of(text);
  }

  PostingTerms run() {
    out_.words = static_cast<std::size_t>(
        std::count_if(tokens_.begin(), tokens_.end(), [](const Token& one) { return !one.number; }));
    make_units();
    make_pieces();
    count_phrases();
    for (const Piece& piece : pieces_) take(piece);
    for (auto& [key, term] : terms_) out_.terms.push_back(std::move(term));
    std::sort(out_.terms.begin(), out_.terms.end(), [](const Term& a, const Term& b) {
      if (a.count != b.count) return a.count > b.count;
      return a.kind != b.kind ? a.kind < b.kind : a.at < b.at;
    });
    return std::move(out_);
  }

 private:
  std::string_view view(std::size_t first, std::size_t last) const {
    return text_.substr(tokens_[first].begin, tokens_[last].end - tokens_[first].begin);
  }
  std::string_view view(std::size_t token) const { return view(token, token); }

  bool says_nothing(std::size_t token) const {
    const std::string_view word = view(token);
    const std::string folded = fold(word);
    if (word.size() > longest_word) return true;
    if (is_programming_language(word)) return false;
    if (count_utf8(word) < 2 || is_formality(folded)) return true;
    if (tokens_[token].marked) return word.find('/') != std::string_view::npos && is_stop_word(out_.language, folded);
    return is_stop_word(out_.language, folded) || is_stop_word(out_.language, stem(out_.language, folded));
  }

  bool is_name(std::size_t token) const {
    const Token& one = tokens_[token];
    if (one.marked || is_programming_language(view(token))) return true;
    return one.capital && one.before < Gap::line && !out_.language.capital_nouns;
  }

  void make_units() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].before != Gap::hyphen || units_.empty()) units_.push_back({i, i, true, false, tokens_[i].number});
      Unit& unit = units_.back();
      unit.last = i;
      unit.number = unit.number && tokens_[i].number;
      unit.stop = unit.stop && says_nothing(i);
      unit.name = unit.name || (!says_nothing(i) && is_name(i));
    }
    for (Unit& unit : units_) trim(unit);
    // "Power BI": in German a noun before a name may be the name's.
    for (std::size_t i = 0; out_.language.capital_nouns && i + 1 < units_.size(); ++i) {
      const Unit& next = units_[i + 1];
      if (!units_[i].stop && tokens_[units_[i].first].capital && next.name && !next.stop &&
          tokens_[next.first].before == Gap::space)
        units_[i].name = true;
    }
    // What begins a sentence is a name where it is one elsewhere.
    std::set<std::string> names;
    for (const Unit& unit : units_)
      if (unit.name && !unit.stop) names.insert(std::string(view(unit.first, unit.last)));
    for (Unit& unit : units_)
      unit.name = unit.name || (!unit.stop && names.contains(std::string(view(unit.first, unit.last))));
  }

  /// "SAP-Kenntnisse" is about SAP.
  void trim(Unit& unit) const {
    if (unit.stop || !unit.name) return;
    while (unit.last > unit.first && says_nothing(unit.last)) --unit.last;
    while (unit.last > unit.first && says_nothing(unit.first)) ++unit.first;
  }

  /// A version or the number of a standard belongs to the name before it.
  bool belongs_to_name(const Unit& number, const Unit& before) const {
    const Gap gap = tokens_[number.first].before;
    const std::string_view figures = view(number.first, number.last);
    const bool year = figures.size() == 4 && (figures.starts_with("19") || figures.starts_with("20"));
    return before.name && !before.stop && gap <= Gap::space && !year && figures.size() <= 6 &&
           figures.find_first_of(",%") == std::string_view::npos;
  }

  void make_pieces() {
    const auto gap_before = [&](std::size_t token) {
      return token < tokens_.size() ? tokens_[token].before : Gap::line;
    };
    for (std::size_t i = 0; i < units_.size();) {
      if (units_[i].stop || units_[i].number) {
        ++i;
        continue;
      }
      const bool name = units_[i].name;
      std::size_t end = i + 1;
      const auto goes_on = [&] {
        if (end == units_.size() || gap_before(units_[end].first) > Gap::space) return false;
        if (units_[end].first != units_[end - 1].last + 1) return false;  // what was trimmed parts them
        if (units_[end].number) return name && belongs_to_name(units_[end], units_[end - 1]);
        return !units_[end].stop && units_[end].name == name;
      };
      while (goes_on()) {
        const bool number = units_[end++].number;
        if (number) break;
      }
      Piece piece{units_[i].first,
                  units_[end - 1].last,
                  0,
                  name,
                  parts_a_list(gap_before(units_[i].first)),
                  parts_a_list(gap_before(units_[end - 1].last + 1))};
      piece.words = piece.last - piece.first + 1;
      pieces_.push_back(piece);
      i = end;
    }
  }

  std::vector<std::string> keys_in(const Piece& piece) const {
    std::vector<std::string> out;
    for (std::size_t i = piece.first; i <= piece.last; ++i)
      out.push_back(key_of(out_.language, view(i), tokens_[i].marked || is_name(i)));
    return out;
  }

  void count_phrases() {
    for (const Piece& one : pieces_)
      if (!one.name && one.words > 1 && one.words <= longest_phrase) ++phrases_[joined(keys_in(one))];
  }

  /// A phrase that stands once in running text is chance: its words count alone.
  bool holds_together(const Piece& piece) const {
    if (piece.words == 1) return true;
    if (piece.name) return piece.words <= longest_term;
    if (piece.words > longest_phrase) return false;
    return piece.list_before || piece.list_after || phrases_.at(joined(keys_in(piece))) > 1;
  }

  void take(const Piece& piece) {
    if (holds_together(piece)) return add(piece);
    for (std::size_t i = piece.first, next = i; i <= piece.last; i = next) {  // unit by unit
      for (++next; next <= piece.last && tokens_[next].before == Gap::hyphen;) ++next;
      if (next - i > longest_term) next = i + 1;
      if (next - i == 1 && (tokens_[i].number || says_nothing(i))) continue;
      add({i, next - 1, next - i, piece.name, false, false});
    }
  }

  bool is_noun(const Piece& piece) const { return out_.language.capital_nouns && tokens_[piece.last].capital; }

  void add(const Piece& piece) {
    std::vector<std::string> all = keys_in(piece);
    Term& term = terms_[joined(all)];
    const bool listed = piece.list_before || piece.list_after;
    const TermKind kind = piece.name       ? TermKind::name
                          : listed         ? TermKind::listed
                          : is_noun(piece) ? TermKind::noun
                                           : TermKind::word;
    if (term.count++ == 0)
      term = {std::string(view(piece.first, piece.last)), std::move(all), kind, 1, tokens_[piece.first].begin};
    term.kind = std::min(term.kind, kind);
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<Unit> units_;
  std::vector<Piece> pieces_;
  std::map<std::string, std::size_t> phrases_;
  std::map<std::string, Term> terms_;
  PostingTerms out_;
};

}  // namespace

PostingTerms terms_of(std::string_view posting) {
  return Extractor(posting).run();
}

}  // namespace quoin::posting

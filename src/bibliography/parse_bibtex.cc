// By recursive descent without the recursion: a value's braces are counted. A file is read as BibTeX reads it; where a
// brace is never closed, it is read once more, and then a line that begins as an entry does ends whatever is open.
#include "bibliography/parse_bibtex.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "base/ascii.h"
#include "base/words.h"
#include "bibliography/string_texts.h"

namespace quoin::bibliography {
namespace {

constexpr const char* syntax = "bibtex-syntax";
/// A word of the file in a message.
std::string shown(std::string_view word) {
  return "`" + one_line(word, 60) + "`";
}

/// What may stand in a key or a name: btparse's and biber's rule together.
bool is_name_character(char c) {
  return static_cast<unsigned char>(c) > ' ' && std::string_view(",{}()\"#=%\x7f").find(c) == std::string_view::npos;
}

class Parser {
 public:
  Parser(std::string_view text, bool lines_end_entries) : text_(text), lines_end_entries_(lines_end_entries) {}

  void parse() {
    while (!unclosed_ && find_at()) block();
  }

  /// Something was open at the file's end.
  bool unclosed() const { return unclosed_; }
  File take() { return std::move(file_); }

 private:
  bool at_end() const { return at_ >= text_.size(); }
  char here() const { return at_end() ? '\0' : text_[at_]; }

  template <class Belongs>
  std::string_view take_while(Belongs belongs) {
    const std::size_t begin = at_;
    while (!at_end() && belongs(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }
  void skip_space() {
    for (;;) {
      take_while(ascii::is_space);
      if (here() != '%') return;
      take_while([](char c) { return c != '\n'; });
    }
  }

  void fault(Stretch at, std::string message, std::string hint, const char* code = syntax, bool error = true) {
    if (file_.faults.size() < most_faults)
      file_.faults.push_back({error, code, at, std::move(message), std::move(hint)});
  }

  bool begins_line(std::size_t at) const {
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\t')) --at;
    return at == 0 || text_[at - 1] == '\n' || text_[at - 1] == '\r';
  }

  /// The end of "@type{" at `at`; npos where none begins there.
  std::size_t opening_at(std::size_t at) const {
    const auto skip = [&](auto belongs) {
      while (at < text_.size() && belongs(text_[at])) ++at;
    };
    ++at;
    skip(ascii::is_space);
    if (at == text_.size() || !ascii::is_letter(text_[at])) return std::string_view::npos;
    skip([](char c) { return ascii::is_alnum(c) || c == '_' || c == '-'; });
    skip(ascii::is_space);
    return at < text_.size() && (text_[at] == '{' || text_[at] == '(') ? at + 1 : std::string_view::npos;
  }

  /// Goes to the next "@type{". What is skipped holds no "@", so that no character is looked at more than twice.
  bool find_at() {
    for (at_ = text_.find('@', at_); at_ != std::string_view::npos; at_ = text_.find('@', at_ + 1))
      if (opening_at(at_) != std::string_view::npos) return true;
    at_ = text_.size();
    return false;
  }

  /// True where a line begins as an entry does, and that is to end whatever is open.
  bool cut_here() const {
    return lines_end_entries_ && here() == '@' && begins_line(at_) && opening_at(at_) != std::string_view::npos;
  }

  void block() {
    const std::size_t begin = at_;
    ++at_;
    skip_space();
    const std::size_t type_begin = at_;
    const std::string type = ascii::lowered(take_while([](char c) { return ascii::is_alnum(c) || c == '_' || c == '-'; }));
    const Stretch type_at{type_begin, at_};
    skip_space();
    close_ = here() == '(' ? ')' : '}';
    const std::size_t open = at_++;
    if (type == "comment" || type == "preamble") return skip_block(begin, open);
    if (type == "string") return string_block(begin);
    Entry entry;
    entry.type = type;
    entry.type_at = type_at;
    entry.at.begin = entry.head.begin = begin;
    cut_off_ = false;
    read_key(entry);
    read_fields(entry.fields, begin);
    entry.at.end = at_;
    entry.cut_off = cut_off_;
    file_.entries.push_back(std::move(entry));
  }

  void never_closed(std::size_t begin, std::string_view what) {
    if (at_end()) unclosed_ = true;
    cut_off_ = true;
    fault({begin, opening_at(begin) == std::string_view::npos ? begin + 1 : opening_at(begin)},
          std::string(what) + " that begins here is never closed", "write the missing brace");
  }

  void skip_block(std::size_t begin, std::size_t open) {
    std::size_t depth = 1;
    for (at_ = open + 1; !at_end() && !cut_here(); ++at_) {
      if (text_[at_] == '{' || text_[at_] == text_[open]) ++depth;
      if ((text_[at_] == '}' || text_[at_] == close_) && --depth == 0) {
        ++at_;
        return;
      }
    }
    never_closed(begin, "the block");
  }

  void string_block(std::size_t begin) {
    std::vector<Field> fields;
    read_fields(fields, begin);
    for (Field& field : fields) strings_.define(std::move(field.name), std::move(field.text));
  }

  void read_key(Entry& entry) {
    skip_space();
    entry.key_at.begin = at_;
    const std::string_view key = take_while(is_name_character);
    entry.key_at.end = at_;
    skip_space();
    if (!key.empty() && (here() == ',' || here() == close_ || here() == '}' || at_end())) {
      entry.key = key;
      entry.head.end = entry.key_at.end;
      if (here() == ',') ++at_;
      return;
    }
    entry.head.end = entry.key_at.begin;
    if (here() == '=') {
      at_ = entry.key_at.begin;  // its first field stands where its key should
    } else if (!key.empty() && !at_end()) {
      entry.key = key;
      entry.head.end = entry.key_at.end;
      return fault({at_, at_ + 1}, "a comma is missing behind the key " + shown(key), "write a comma");
    } else if (here() == ',') {
      ++at_;
    }
    if (!at_end())
      fault({entry.at.begin, entry.head.end}, "this entry has no key",
            "write a name behind the brace: @" + one_line(entry.type, 60) + "{okafor2021,", "missing-key");
  }

  /// Up to the closing brace, which is taken.
  void read_fields(std::vector<Field>& fields, std::size_t begin) {
    std::unordered_set<std::string> seen;
    for (bool comma = true;;) {
      skip_space();
      if (at_end() || cut_here()) return never_closed(begin, "the entry");
      if (here() == close_ || here() == '}') {
        ++at_;
        return;
      }
      if (here() == ',') {
        ++at_;
        comma = true;
        continue;
      }
      if (!comma) fault({at_, at_ + 1}, "a comma is missing before this", "write a comma behind the value before it");
      comma = false;
      Field field;
      field.name_at.begin = at_;
      field.name = ascii::lowered(take_while(is_name_character));
      field.name_at.end = at_;
      skip_space();
      if (field.name.empty() || here() != '=') {
        fault({field.name_at.begin, std::max(field.name_at.end, field.name_at.begin + 1)},
              field.name.empty() ? "a field's name is expected here" : "`=` is expected behind " + shown(field.name),
              "a field is written name = {text},");
        resynchronize();
        continue;
      }
      ++at_;
      const bool ended = read_value(field);
      if (!ended) fields.push_back(std::move(field));
      if (!ended) return;
      if (!is_second(fields, field.name, seen))
        fields.push_back(std::move(field));
      else
        fault(field.name_at, "this entry has a second " + shown(field.name) + ", which counts for nothing",
              "take one of the two out", "doubled-field", false);
    }
  }

  /// A set costs more than it saves where the fields are as few as they usually are.
  static bool is_second(const std::vector<Field>& fields, const std::string& name,
                        std::unordered_set<std::string>& seen) {
    constexpr std::size_t few = 32;
    if (fields.size() >= few && seen.empty())
      for (const Field& one : fields) seen.insert(one.name);
    if (fields.size() >= few) return !seen.insert(name).second;
    return std::any_of(fields.begin(), fields.end(), [&](const Field& one) { return one.name == name; });
  }

  /// To the comma before the next field, or the entry's end; braces are skipped over.
  void resynchronize() {
    for (std::size_t depth = 0; !at_end() && !cut_here(); ++at_) {
      const char c = text_[at_];
      if (depth == 0 && (c == ',' || c == '}' || c == close_)) return;
      if (c == '{') ++depth;
      if (c == '}') --depth;
    }
  }

  /// False where it does not end.
  bool read_value(Field& field) {
    skip_space();
    field.text_at = {at_, at_};
    for (std::size_t parts = 0;; ++parts) {
      if (!read_part(field, parts == 0)) return false;
      field.text_at.end = at_;
      skip_space();
      if (here() != '#') break;
      ++at_;
      skip_space();
    }
    return true;
  }

  bool read_part(Field& field, bool first) {
    const std::size_t part = at_;
    if (here() == '{' || here() == '"') {
      const char quote = here();
      std::size_t depth = 0;
      for (++at_; !at_end() && !cut_here(); ++at_) {
        const char c = text_[at_];
        if (depth == 0 && c == (quote == '{' ? '}' : '"')) {
          field.verbatim_at = first ? part + 1 : Field::joined;
          field.text += text_.substr(part + 1, at_ - part - 1);
          ++at_;
          return true;
        }
        if (c == '{') ++depth;
        if (c == '}' && depth-- == 0) {
          fault({at_, at_ + 1}, "this brace closes what `\"` opened", "write the braces in pairs");
          field.text += text_.substr(part + 1, at_ - part - 1);
          return true;
        }
      }
      if (at_end()) unclosed_ = true;
      cut_off_ = true;
      fault({part, part + 1},
            "the " + std::string(quote == '{' ? "brace" : "quote") + " that opens " + shown(field.name) +
                " is never closed",
            quote == '{' ? "write } where the text ends" : "write \" where the text ends");
      return false;
    }
    const std::string_view word = take_while(is_name_character);
    if (word.empty()) {
      fault({part, part + 1}, "the value of " + shown(field.name) + " is missing", "a field is written name = {text},");
      return true;
    }
    if (std::all_of(word.begin(), word.end(), ascii::is_digit)) {
      field.verbatim_at = first ? part : Field::joined;
      field.text += word;
      return true;
    }
    field.verbatim_at = Field::joined;
    put_in(word, part, field);
    return true;
  }

  void put_in(std::string_view word, std::size_t at, Field& field) {
    switch (strings_.put(word, field.text)) {
      case StringTexts::Put::done:
        return;
      case StringTexts::Put::too_much:
        if (!std::exchange(told_put_in_, true))
          fault({at, at_}, "the texts of @string come to more than 32 MB where they are put in", "write shorter ones", "too-large");
        return;
      case StringTexts::Put::unknown:
        break;
    }
    const std::string meant = file_.faults.size() < 20 ? strings_.nearest_to(word) : std::string();
    fault({at, at_}, "no @string says what " + shown(word) + " is",
          meant.empty() ? "a text stands in braces: {" + one_line(word, 60) + "}" : "did you mean `" + meant + "`?",
          "unknown-string");
  }

  std::string_view text_;
  const bool lines_end_entries_;
  std::size_t at_ = 0;
  char close_ = '}';
  bool unclosed_ = false, cut_off_ = false, told_put_in_ = false;
  StringTexts strings_;
  File file_;
};

}  // namespace

File parse_bibtex(std::string_view text) {
  Parser parser(text, false);
  parser.parse();
  if (!parser.unclosed()) return parser.take();
  Parser again(text, true);
  again.parse();
  return again.take();
}

}  // namespace quoin::bibliography

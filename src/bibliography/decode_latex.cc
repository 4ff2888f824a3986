// One pass with a stack of groups, each of which knows the marks that its text has.
#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "bibliography/builder.h"
#include "bibliography/decode.h"

namespace quoin::bibliography {
namespace {

/// What a group's brace ends, and brings.
struct Group {
  Marks before;
  bool link = false;
  std::string after = {};          ///< printed there
  std::optional<Effect> next = {};  ///< of the group that follows
};

bool starts_with_letter(std::string_view text, std::size_t at) {
  return at < text.size() && ascii::is_letter(text[at]);
}

class LatexDecoder {
 public:
  LatexDecoder(std::string_view text, std::vector<UnknownCommand>& unknown) : text_(text), unknown_(unknown) {}

  Marked decode() {
    while (at_ < text_.size()) step();
    end_accent();
    return with_tags(out_.take());
  }

 private:
  void step() {
    switch (const char c = text_[at_]) {
      case '\\':
        return command();
      case '{':
        ++at_;
        return open_group();
      case '}':
        ++at_;
        return close_group();
      case '$':
        if (is_sign()) return characters();
        at_ += text_.substr(at_).starts_with("$$") ? 2 : 1;
        argument_.reset();
        marks_.math = !marks_.math;
        return;
      case '~':
        ++at_;
        return put(" ");
      case '^':
      case '_':
        ++at_;
        if (!marks_.math) return put(std::string_view(&text_[at_ - 1], 1));
        return want({c == '^' ? Effect::superscript : Effect::subscript, false});
      case '-':
        return dashes();
      case '`':
      case '\'':
        return quotes(c);
      case '?':
      case '!':
        if (text_.substr(at_ + 1).starts_with('`') && !marks_.code) {
          at_ += 2;
          return put(c == '?' ? "¿" : "¡");
        }
        [[fallthrough]];
      default:
        return characters();
    }
  }

  /// A dollar that opens nothing: none closes it, or it is a price's ("$5") and the next one opens something itself.
  bool is_sign() const {
    if (marks_.math || text_.substr(at_).starts_with("$$")) return false;
    std::size_t next = text_.find('$', at_ + 1);
    while (next != std::string_view::npos && text_[next - 1] == '\\') next = text_.find('$', next + 1);
    if (next == std::string_view::npos) return true;
    const bool opens = ascii::is_space(text_[next - 1]) && next + 1 < text_.size() && !ascii::is_space(text_[next + 1]);
    return opens && ascii::is_digit(text_[at_ + 1]);
  }

  /// As far as nothing has a meaning; one alone where something waits for it.
  void characters() {
    if (waiting() || marks_.math || marks_.script != Script::none) {
      const Decoded one = decode_utf8(text_, at_);
      const std::string_view bytes = text_.substr(at_, one.length);
      at_ += one.length;
      return put(bytes);
    }
    const std::size_t end = std::min(text_.find_first_of("\\{}$~^_-`'?!", at_ + 1), text_.size());
    put(text_.substr(at_, end - at_));
    at_ = end;
  }

  void dashes() {
    std::size_t count = 0;
    while (at_ + count < text_.size() && text_[at_ + count] == '-' && count < 3) ++count;
    if (marks_.code) count = 1;
    at_ += marks_.math ? 1 : count;
    put(marks_.math ? "−" : count == 3 ? "—" : count == 2 ? "–" : "-");
  }

  void quotes(char c) {
    const bool two = at_ + 1 < text_.size() && text_[at_ + 1] == c && !marks_.code;
    at_ += two ? 2 : 1;
    if (marks_.code) return put(c == '`' ? "`" : "'");
    if (marks_.math) return put(two ? "″" : "′");
    put(c == '`' ? (two ? "“" : "‘") : (two ? "”" : "’"));
  }

  std::string_view command_name() {
    const std::size_t begin = ++at_;
    if (at_ >= text_.size()) return "\\";
    if (!ascii::is_letter(text_[at_])) {
      at_ += decode_utf8(text_, at_).length;
      const std::string_view name = text_.substr(begin, at_ - begin);
      return name.size() == 1 && ascii::is_space(name[0]) ? std::string_view(" ") : name;
    }
    while (starts_with_letter(text_, at_)) ++at_;
    const std::string_view name = text_.substr(begin, at_ - begin);
    if (at_ < text_.size() && text_[at_] == '*' && !marks_.math) ++at_;
    if (!marks_.math) skip_space();
    return name;
  }

  void skip_space() {
    while (at_ < text_.size() && ascii::is_space(text_[at_])) ++at_;
  }

  void command() {
    const std::size_t begin = at_;
    const std::string_view name = command_name();
    if (name == "(" || name == ")") {
      marks_.math = name == "(";
      return;
    }
    if (const char32_t combining = accent(name); combining != 0) {
      skip_space();
      accents_.insert(accents_.begin(), combining);  // the inner one stands nearer to the letter
      accent_alone_ = accent_alone(name);
      accent_depth_ = groups_.size();
      return;
    }
    if (const std::optional<Style> known = style(name)) {
      if (known->declaration) return apply(known->effect);
      return want(*known);
    }
    if (const std::optional<std::string_view> known = symbol(name)) {
      const bool dotless = !accents_.empty() && (name == "i" || name == "j");
      const bool word =
          marks_.math && known->size() > 1 && ascii::is_letter((*known)[0]) && ascii::is_letter((*known)[1]);
      if (word)
        put_word(*known);
      else
        put(dotless ? name : *known);
      return;
    }
    unknown_.push_back({{begin, at_}, std::string(text_.substr(begin, std::min<std::size_t>(at_ - begin, 40)))});
  }

  /// The name of a function in mathematics stands upright.
  void put_word(std::string_view word) {
    Marks upright = marks_;
    upright.emphasis = false;
    out_.put(word, upright);
  }

  /// The next group, command or character is what `effect` is about.
  void want(Style wanted) {
    argument_ = wanted.effect;
    skip_space();
    if (argument_ == Effect::link || argument_ == Effect::link_text) link_argument();
    if (argument_ == Effect::root) root_index();
  }

  /// The 3 of \sqrt[3]{x}.
  void root_index() {
    if (at_ >= text_.size() || text_[at_] != '[') return;
    const std::size_t end = std::min(text_.find(']', at_), text_.size());
    out_.put(scripted(text_.substr(at_ + 1, end - at_ - 1), Script::raised), marks_);
    at_ = std::min(end + 1, text_.size());
  }

  /// The target of \url and \href is taken as it stands.
  void link_argument() {
    const bool whole = argument_ == Effect::link;
    argument_.reset();
    if (at_ >= text_.size() || text_[at_] != '{') return;
    std::size_t end = at_ + 1;
    for (std::size_t depth = 1; end < text_.size(); ++end) {
      if (text_[end] == '{') ++depth;
      if (text_[end] == '}' && --depth == 0) break;
    }
    const std::string target = decode_address(text_.substr(at_ + 1, end - at_ - 1));
    at_ = std::min(end + 1, text_.size());
    if (marks_.dropped) return;
    if (whole) {
      out_.set_url(target);
      out_.put(target, marks_);
      out_.set_url({});
      return;
    }
    skip_space();
    if (at_ >= text_.size() || text_[at_] != '{') return;
    ++at_;
    groups_.push_back({marks_, true});
    out_.set_url(target);
  }

  void apply(Effect effect) {
    switch (effect) {
      case Effect::emphasis:
        marks_.emphasis = true;
        break;
      case Effect::strong:
        marks_.strong = true;
        break;
      case Effect::code:
        marks_.code = true;
        break;
      case Effect::plain:
        marks_.math_letters = false;
        break;
      case Effect::superscript:
        marks_.script = Script::raised;
        break;
      case Effect::subscript:
        marks_.script = Script::lowered;
        break;
      case Effect::math:
        marks_.math = true;
        break;
      case Effect::drop:
      case Effect::drop_first:
        marks_.dropped = true;
        break;
      default:
        break;
    }
  }

  void open_group() {
    groups_.push_back({marks_});
    if (!argument_) return;
    const Effect effect = *std::exchange(argument_, std::nullopt);
    Group& group = groups_.back();
    switch (effect) {
      case Effect::quote:
        put("“");
        group.after = "”";
        break;
      case Effect::root:
        put("√");
        [[fallthrough]];
      case Effect::numerator:
      case Effect::denominator:
        if (!is_one_thing(at_)) {
          put("(");
          group.after = ")";
        }
        if (effect != Effect::numerator) break;
        group.after += '/';
        group.next = Effect::denominator;
        break;
      default:
        apply(effect);
    }
  }

  /// A number or a letter, which needs no brackets below a root or a bar: `12}`, `n}`, `\pi}`.
  bool is_one_thing(std::size_t at) const {
    const std::string_view rest = text_.substr(at, text_.find('}', at) - at);
    if (rest.starts_with('\\')) return std::all_of(rest.begin() + 1, rest.end(), ascii::is_letter);
    return count_utf8(rest) <= 1 || std::all_of(rest.begin(), rest.end(), ascii::is_digit);
  }

  void close_group() {
    if (!accents_.empty() && groups_.size() <= accent_depth_ + 1) end_accent();
    argument_.reset();
    if (groups_.empty()) return;
    const Group group = groups_.back();
    groups_.pop_back();
    if (!group.after.empty()) put(group.after);
    if (group.link) out_.set_url({});
    marks_ = group.before;
    if (group.next) want({*group.next});
  }

  bool waiting() const { return !accents_.empty() || argument_.has_value(); }

  /// An accent on nothing is a character of its own.
  void end_accent() {
    if (accents_.empty()) return;
    accents_.clear();
    out_.put(accent_alone_, marks_);
  }

  void put(std::string_view text) {
    const Marks kept = marks_;
    const bool space = text.size() == 1 && ascii::is_space(text[0]);
    const std::optional<Effect> effect = space ? std::nullopt : std::exchange(argument_, std::nullopt);
    if (effect) apply(*effect);
    if (effect == Effect::root) put_marked("√");
    if (!accents_.empty() && !space) {
      const std::size_t first = text.empty() ? 0 : decode_utf8(text, 0).length;
      std::string with(text.substr(0, first));
      for (const char32_t combining : accents_) append_utf8(with, combining);
      with += text.substr(first);
      accents_.clear();
      put_marked(with);
    } else {
      put_marked(text);
    }
    if (effect == Effect::numerator) put_marked("/");
    marks_ = kept;
    if (effect == Effect::numerator) want({Effect::denominator});
  }

  void put_marked(std::string_view text) {
    if (marks_.script != Script::none) return out_.put(scripted(text, marks_.script), marks_);
    Marks marks = marks_;
    if (marks_.math && !marks_.strong && marks_.math_letters && is_letter(text)) marks.emphasis = true;
    out_.put(text, marks);
  }

  static bool is_letter(std::string_view text) {
    if (text.empty()) return false;
    const char32_t c = decode_utf8(text, 0).code_point;
    return (c < 0x80 && ascii::is_letter(static_cast<char>(c))) || (c >= 0x3B1 && c <= 0x3F5);
  }

  std::string_view text_;
  std::vector<UnknownCommand>& unknown_;
  std::size_t at_ = 0;
  Builder out_;
  Marks marks_;
  std::vector<Group> groups_;
  std::optional<Effect> argument_;  ///< what the next group or character is to be
  std::u32string accents_;          ///< that wait for a letter
  std::string_view accent_alone_;
  std::size_t accent_depth_ = 0;
};

}  // namespace

Marked decode_latex(std::string_view text, std::vector<UnknownCommand>& unknown) {
  return LatexDecoder(text, unknown).decode();
}

}  // namespace quoin::bibliography

#include "resume/foreign_markup.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/ascii.h"

namespace quoin {
namespace {

using markup::Event;
using markup::EventKind;

struct Cure {
  std::string_view name, hint;
};

constexpr std::array<Cure, 20> latex_commands = {{
    {"textbf", "write **bold**"},
    {"textit", "write *slanted*"},
    {"emph", "write *slanted*"},
    {"textsl", "write *slanted*"},
    {"texttt", "write `code`"},
    {"href", "write [text](https://…)"},
    {"url", "write the address alone, or [text](https://…)"},
    {"underline", "nothing is underlined; write *slanted* or **bold**"},
    {"textsc", "write it in plain letters"},
    {"item", "write each point as an element of the array"},
    {"begin", "write each point as an element of the array"},
    {"end", "write each point as an element of the array"},
    {"section", "write [[section]] with a title"},
    {"textcolor", "the layout has the colours; write it in plain letters"},
    {"cite", "write [text](https://…), or `bibliography`"},
    {"footnote", "write it in brackets"},
    {"textsuperscript", "write the character itself, such as ²"},
    {"mbox", "write it in plain letters"},
    {"LaTeX", "write LaTeX"},
    {"textbullet", "write •"},
}};

constexpr std::array<Cure, 26> html_tags = {{
    {"b", "write **bold**"},
    {"strong", "write **bold**"},
    {"i", "write *slanted*"},
    {"em", "write *slanted*"},
    {"code", "write `code`"},
    {"tt", "write `code`"},
    {"kbd", "write `code`"},
    {"a", "write [text](https://…)"},
    {"br", "end the line with a backslash, or begin another paragraph with a blank line"},
    {"p", "a blank line parts paragraphs"},
    {"div", "a blank line parts paragraphs"},
    {"span", "write the text alone"},
    {"u", "nothing is underlined; write *slanted* or **bold**"},
    {"s", "write the text alone"},
    {"font", "write the text alone"},
    {"small", "write the text alone"},
    {"big", "write the text alone"},
    {"mark", "write **bold**"},
    {"ul", "write each point as an element of the array"},
    {"ol", "write each point as an element of the array"},
    {"li", "write each point as an element of the array"},
    {"h1", "a heading is a section's title"},
    {"h2", "a heading is a section's title"},
    {"h3", "a heading is a section's title"},
    {"sup", "write the character itself, such as ²"},
    {"sub", "write the character itself, such as ₂"},
}};

constexpr std::string_view entity_words[] = {"nbsp",  "amp",   "lt",     "gt",   "quot", "apos",
                                             "ndash", "mdash", "hellip", "bull", "rsquo"};

template <std::size_t count>
std::string_view cure_of(std::string_view name, const std::array<Cure, count>& cures) {
  const auto found = std::find_if(cures.begin(), cures.end(), [&](const Cure& one) { return one.name == name; });
  return found == cures.end() ? std::string_view() : found->hint;
}

std::string_view letters_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && ascii::is_letter(text[end])) ++end;
  return text.substr(at, end - at);
}

class Finder {
 public:
  Finder(std::string_view text, std::vector<InlineFault>& faults)
      : text_(text), faults_(faults), last_quotes_(text.rfind("''")) {}

  void take(const Event& event) {
    if (told_ >= most) return;
    if (event.kind == EventKind::open_emphasis) return mark_in_number(event);
    if (event.kind == EventKind::html) return html(event);
    if (event.kind == EventKind::reference) return double_entity(event);
    if (event.kind != EventKind::text) return;
    switch (text_[event.begin]) {
      case '*':
      case '_':
        return unclosed_marks(event);
      case '`':
        return unclosed_code(event);
      case ']':
        return unclosed_link(event);
      case '\\':
        return latex(event.begin, event.begin + 1);
      case '&':
        return entity(event.begin, event.begin + 1);
      default:
        return eaten_backslash(event);
    }
  }

  /// "$x^2$", "H$_2$O": told once in a text. Amounts of money have neither a backslash nor marks.
  void mathematics() {
    for (std::size_t open = text_.find('$'); open != std::string_view::npos; open = text_.find('$', open + 1)) {
      const std::size_t close = text_.find('$', open + 1);
      if (close == std::string_view::npos) return;
      const std::string_view inner = text_.substr(open + 1, close - open - 1);
      const std::size_t mark = inner.find_first_of("\\^_");
      if (mark == std::string_view::npos || inner.find(' ') != std::string_view::npos || mark + 1 == inner.size()) continue;
      return warn(open, close + 1, "latex-markup", shown(open, close + 1) + " is mathematics of LaTeX, and prints as it stands",
                  "write the characters themselves, such as β, ₂ or ²");
    }
  }

 private:
  static constexpr std::size_t most = 100;

  void warn(std::size_t begin, std::size_t end, const char* code, std::string message, std::string_view hint) {
    ++told_;
    faults_.push_back(
        {begin, std::min(end, text_.size()), code, std::move(message), std::string(hint), Severity::warning});
  }

  std::string shown(std::size_t begin, std::size_t end) const {
    constexpr std::size_t longest = 40;
    const bool cut = end - begin > longest;
    std::size_t stop = cut ? begin + longest : end;
    while (stop > begin && stop < text_.size() && (static_cast<unsigned char>(text_[stop]) & 0xC0) == 0x80) --stop;
    return "`" + std::string(text_.substr(begin, stop - begin)) + (cut ? "…`" : "`");
  }

  /// As it is written in a résumé, where a text between double quotes takes two backslashes for one.
  static std::string escaped(std::string_view marks) {
    std::string once, twice;
    for (const char mark : marks) {
      once += std::string("\\") + mark;
      twice += std::string("\\\\") + mark;
    }
    return twice + ", or " + once + " in a text between ' and '";
  }

  char before(std::size_t at) const { return at == 0 ? ' ' : text_[at - 1]; }
  char after(std::size_t at) const { return at >= text_.size() ? ' ' : text_[at]; }

  /// "5*3 and 4*2": CommonMark takes the two for a pair, and neither prints.
  void mark_in_number(const Event& event) {
    if (text_[event.begin] != '*' || !ascii::is_digit(before(event.begin)) || !ascii::is_digit(after(event.end))) return;
    warn(event.begin, event.end, "markup-in-number", "`*` between two figures begins slanted text, and does not print",
         "write ×, or for the character itself " + escaped("*"));
  }

  /// A row of two that could only have opened: one behind a word may be a mark of the author's.
  void unclosed_marks(const Event& event) {
    if (event.end - event.begin < 2) return;
    const char next = after(event.end), last = before(event.begin);
    const bool opens = !ascii::is_space(next) && (ascii::is_space(last) || last == '(' || last == '"');
    if (!opens || ascii::is_digit(next)) return;
    const std::string marks(text_.substr(event.begin, 2));
    warn(event.begin, event.end, "unclosed-markup", "`" + marks + "` begins bold text that does not end",
         "close it: " + marks + "bold" + marks + "; for the characters themselves write " + escaped(marks));
  }

  void unclosed_code(const Event& event) {
    const std::size_t length = event.end - event.begin;
    if (length == 2 && last_quotes_ != std::string_view::npos && last_quotes_ >= event.end)
      return warn(event.begin, event.end, "latex-markup", "quotes of LaTeX stand as they are",
                  "write \"…\": quotes become those of the language");
    if (ascii::is_space(after(event.end)) || !ascii::is_space(before(event.begin)))
      return;  // a character in its own right
    warn(event.begin, event.end, "unclosed-markup", shown(event.begin, event.end) + " begins code that does not end",
         "close it: `code`; for the character itself write " + escaped("`"));
  }

  /// `](` that is no link: it never ends, or its address has a space.
  void unclosed_link(const Event& event) {
    if (after(event.end) != '(') return;
    std::string_view rest = text_.substr(event.end + 1);
    if (rest.starts_with(' ') || rest.starts_with('<')) rest.remove_prefix(1);
    if (!rest.starts_with("http") && !rest.starts_with("www.") && !rest.starts_with("mailto:")) return;
    const std::size_t open = text_.substr(0, event.begin).rfind('['),
                      begin = open == std::string_view::npos ? event.begin : open;
    const bool closed = text_.find(')', event.end) != std::string_view::npos;
    warn(begin, event.end + 1, "unclosed-markup", "this link does not end",
         closed ? "an address has no spaces: [text](https://…)" : "close it: [text](https://…)");
  }

  void latex(std::size_t begin, std::size_t name_at) {
    const std::string_view name = letters_at(text_, name_at);
    if (name.empty()) return;
    const std::size_t end = name_at + name.size();
    const std::string_view cure = cure_of(name, latex_commands);
    const bool alone = name == "item" || name == "LaTeX" || name == "textbullet";
    if (after(end) != '{' && !(alone && ascii::is_space(before(begin)))) return;
    const std::size_t close = std::min(text_.find('}', end), text_.size() - 1) + 1;
    warn(begin, after(end) == '{' ? close : end, "latex-markup",
         "\\" + std::string(name) + " is a command of LaTeX, and prints as it stands",
         cure.empty() ? std::string_view("write it in plain letters") : cure);
  }

  /// In a text between double quotes TOML makes a tab, which is white space here, of the `\t` of `\textbf`.
  void eaten_backslash(const Event& event) {
    const std::string_view own = text_.substr(0, event.end);
    for (std::size_t at = own.find("ext", event.begin); at != std::string_view::npos && told_ < most;
         at = own.find("ext", at + 1)) {
      if (!ascii::is_space(before(at))) continue;
      const std::string_view rest = letters_at(text_, at);
      if (after(at + rest.size()) != '{') continue;
      const std::string name = "t" + std::string(rest);
      const std::string_view cure = cure_of(name, latex_commands);
      if (cure.empty()) continue;
      const std::size_t close = std::min(text_.find('}', at), text_.size() - 1) + 1;
      warn(at == 0 ? 0 : at - 1, close, "latex-markup", "\\" + name + " is a command of LaTeX, and prints as it stands",
           cure);
    }
  }

  void html(const Event& event) {
    const std::size_t name_at = event.begin + (after(event.begin + 1) == '/' ? 2 : 1);
    std::string name;
    while (ascii::is_alnum(after(name_at + name.size()))) name += ascii::lower(text_[name_at + name.size()]);
    const std::string_view cure = cure_of(name, html_tags);
    if (cure.empty()) return;
    if (name_at == event.begin + 2 && opened_.find(" " + name + " ") != std::string::npos)
      return;  // told where it begins
    opened_ += " " + name + " ";
    warn(event.begin, event.end, "html-markup", shown(event.begin, event.end) + " is HTML, and prints as it stands",
         cure);
  }

  bool is_entity_word(std::string_view word) const {
    return std::find(std::begin(entity_words), std::end(entity_words), word) != std::end(entity_words);
  }

  /// `&nbsp` without its semicolon.
  void entity(std::size_t begin, std::size_t name_at) {
    const std::string_view name = letters_at(text_, name_at);
    if (!is_entity_word(name) || after(name_at + name.size()) == ';') return;
    warn(begin, name_at + name.size(), "html-markup",
         "`&" + std::string(name) + "` is half of HTML's `&" + std::string(name) + ";`", "write the character itself");
  }

  /// `&amp;nbsp;`, escaped once too often.
  void double_entity(const Event& event) {
    if (text_.substr(event.begin, event.end - event.begin) != "&amp;") return;
    const std::string_view name = letters_at(text_, event.end);
    if (!is_entity_word(name) || after(event.end + name.size()) != ';') return;
    warn(event.begin, event.end + name.size() + 1, "html-markup",
         "`&amp;" + std::string(name) + ";` prints as `&" + std::string(name) + ";`", "write the character itself");
  }

  std::string_view text_;
  std::vector<InlineFault>& faults_;
  const std::size_t last_quotes_;
  std::size_t told_ = 0;
  std::string opened_;  ///< names of tags that were told
};

}  // namespace

void find_foreign_markup(std::string_view text, const std::vector<Event>& events, std::vector<InlineFault>& faults) {
  if (text.find_first_of("*_`]\\&<{$") == std::string_view::npos) return;
  Finder finder(text, faults);
  finder.mathematics();
  for (const Event& event : events) finder.take(event);
}

}  // namespace quoin

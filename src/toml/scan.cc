#include "toml/scan.h"

#include <cstdint>

#include "base/encoding.h"
#include "base/utf8.h"
#include "toml/toml.h"

namespace quoin {
namespace {

/// toml++ looks a table up in a list of those before it, so its time grows with their square.
constexpr std::size_t most_tables = 50000;

class Scanner {
 public:
  Scanner(std::string_view text, Position end) : text_(text), end_(end) {}

  TomlScan run() {
    if (looks_like_utf16(text_)) fault("the file is UTF-16", "save it as UTF-8");
    if (const std::size_t at = lone_return(); at != std::string_view::npos) {
      at_.column += static_cast<std::uint32_t>(count_utf8(text_.substr(0, at)));
      fault("lines end with a carriage return alone here", "save the file with the line ends of Unix (LF) or Windows (CRLF)");
    }
    if (text_.starts_with("\xEF\xBB\xBF")) offset_ = 3;
    scan_.outside.push_back(1);
    while (scan_.fault.empty() && offset_ < text_.size() && at_ < end_) step();
    if (!string_.empty()) scan_.open.push_back({string_at_, std::string(string_)});
    return std::move(scan_);
  }

 private:
  /// One level of brackets (0: a line outside them), and how many dots its current key has.
  struct Level {
    char bracket = 0;
    int dots = 0;
    bool in_value = false;
  };

  void fault(std::string message, std::string hint) {
    if (!scan_.fault.empty()) return;
    scan_.fault = std::move(message);
    scan_.hint = std::move(hint);
    scan_.at = at_;
  }

  /// Of the first line end of a text that has only those of old Macs; npos in any other.
  std::size_t lone_return() const {
    if (text_.find('\n') < text_.size() - 1) return std::string_view::npos;
    const std::size_t at = text_.find('\r');
    return at < text_.size() - 1 && text_[at + 1] != '\n' ? at : std::string_view::npos;
  }

  bool here(std::string_view what) const { return text_.substr(offset_, what.size()) == what; }

  /// Steps over characters that stand on one line.
  void skip(std::size_t count) {
    offset_ += count;
    at_.column += static_cast<std::uint32_t>(count);
  }

  void step() {
    const auto c = static_cast<unsigned char>(text_[offset_]);
    if (c == '\n') return new_line();
    if (c == 0) return fault("the file is not text: it has a NUL character", "save it as plain text in UTF-8");
    if (c >= 0x80) return beyond_ascii();
    if (comment_) return skip(1);
    if (!string_.empty()) return in_string();
    outside(static_cast<char>(c));
  }

  void new_line() {
    ++offset_;
    at_ = {at_.line + 1, 1};
    comment_ = false;
    if (string_.size() == 1) string_ = {};  // the parser reports that it is not closed
    if (levels_.size() == 1) {
      line_begins_ = true;
      if (string_.empty()) scan_.outside.push_back(at_.line);
      in_header_ = false;
      levels_.back() = {};
    }
  }

  void beyond_ascii() {
    const Decoded next = decode_utf8(text_, offset_);
    if (next.code_point == 0xFFFD && next.length == 1)
      return fault("this character is not UTF-8", "save the file as UTF-8");
    offset_ += next.length;
    ++at_.column;
    line_begins_ = false;
  }

  void in_string() {
    if (string_[0] == '"' && text_[offset_] == '\\' && offset_ + 1 < text_.size() && text_[offset_ + 1] > ' ')
      return skip(static_cast<unsigned char>(text_[offset_ + 1]) < 0x80 ? 2 : 1);
    if (!here(string_)) return skip(1);
    skip(string_.size());
    // Up to two quotes may stand before the three that close.
    while (string_.size() == 3 && offset_ < text_.size() && text_[offset_] == string_[0]) skip(1);
    string_ = {};
  }

  void outside(char c) {
    if (c == '"' || c == '\'') return begin_string(c);
    if (c == '#') {
      comment_ = true;
      scan_.comments.push_back(at_.line);
    }
    if (line_begins_ && c == '[') return header();
    if (c != ' ' && c != '\t' && c != '\r') line_begins_ = false;
    if (!in_header_) punctuation(c);
    if (in_header_ && c == '.') add_dot(header_dots_);
    skip(1);
  }

  void begin_string(char quote) {
    line_begins_ = false;
    string_at_ = at_;
    const std::string_view triple = quote == '"' ? "\"\"\"" : "'''";
    string_ = here(triple) ? triple : triple.substr(0, 1);
    skip(string_.size());
  }

  void header() {
    line_begins_ = false;
    in_header_ = true;
    header_dots_ = 0;
    count_table();
    const bool array = here("[[");
    skip(array ? 2 : 1);
    const std::size_t after_bracket = offset_;
    while (offset_ < text_.size() && (text_[offset_] == ' ' || text_[offset_] == '\t')) skip(1);
    if (offset_ < text_.size() && !may_follow_bracket(text_[offset_], !array && offset_ > after_bracket))
      nameless();
  }

  void nameless() {
    scan_.of_header = scan_.fault.empty();
    const char32_t here = offset_ < text_.size() ? decode_utf8(text_, offset_).code_point : 0;
    const bool letter = (here >= 0xC0 && here < 0x2000) || (here >= 0x3040 && here < 0xE000);
    if (letter)
      fault("letters beyond a to z stand in quotes", "write [\"…\"], as in [variant.\"été\"]");
    else
      fault("a header needs a name", "such as [basics] or [[section]]");
  }

  /// toml++ takes for granted that a key begins here; what it answers well itself ("[]", "[ [") is left to it.
  static bool may_follow_bracket(char c, bool second_bracket) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool other = (c >= '0' && c <= '9') || std::string_view("_-\"']").find(c) != std::string_view::npos;
    return letter || other || (second_bracket && c == '[');
  }

  void punctuation(char c) {
    Level& level = levels_.back();
    switch (c) {
      case '.':
        if (level.bracket != '[' && !level.in_value) add_dot(level.dots);
        break;
      case '=':
        level.in_value = true;
        break;
      case ',':
        if (level.bracket == '{') level = {'{', 0, false};
        break;
      case '[':
      case '{':
        levels_.push_back({c, 0, false});
        scan_.open.push_back({at_, std::string(1, c)});
        check_depth();
        break;
      case ']':
      case '}':
        if (levels_.size() == 1) break;
        levels_.pop_back();
        scan_.open.pop_back();
        break;
      default:
        break;
    }
  }

  /// A header has been counted already; a dotted key makes a table of its own.
  void add_dot(int& dots) {
    if (dots++ == 0 && !in_header_) count_table();
    check_depth();
  }

  void check_depth() {
    int depth = header_dots_;
    for (const Level& level : levels_) depth += 1 + level.dots;
    if (depth > toml_depth_limit)
      fault("tables and arrays stand too deep inside one another", "at most " + std::to_string(toml_depth_limit));
  }

  void count_table() {
    if (++tables_ > most_tables) fault("the file has too many tables", "at most " + std::to_string(most_tables));
  }

  std::string_view text_;
  Position end_;
  std::size_t offset_ = 0;
  Position at_{1, 1};
  TomlScan scan_;
  std::string_view string_;  ///< the quotes that close the text that is open
  Position string_at_;
  bool comment_ = false, line_begins_ = true, in_header_ = false;
  int header_dots_ = 0;
  std::vector<Level> levels_{Level{}};
  std::size_t tables_ = 0;
};

}  // namespace

TomlScan scan_toml(std::string_view text, Position end) {
  return Scanner(text, end).run();
}

}  // namespace quoin

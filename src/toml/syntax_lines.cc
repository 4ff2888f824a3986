// Slips in keys, headers and whole lines.
#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "toml/syntax_rules.h"
#include "toml/text_literal.h"

namespace quoin {
namespace {

std::string in_backticks(std::string_view what) {
  return "`" + std::string(what) + "`";
}

struct UnseenCharacter {
  char32_t code_point;
  std::string_view name;
};

/// What keyboards and word processors put between words, and nobody sees.
constexpr UnseenCharacter unseen_characters[] = {
    {0x00A0, "a no-break space"},       {0x00AD, "a soft hyphen"},       {0x2002, "an en space"},
    {0x2003, "an em space"},            {0x2007, "a figure space"},      {0x2009, "a thin space"},
    {0x200A, "a hair space"},           {0x200B, "a zero-width space"},  {0x200C, "a zero-width non-joiner"},
    {0x200D, "a zero-width joiner"},    {0x200E, "a left-to-right mark"}, {0x200F, "a right-to-left mark"},
    {0x2028, "a line separator"},       {0x2029, "a paragraph separator"}, {0x202F, "a narrow no-break space"},
    {0x2060, "a word joiner"},          {0x3000, "an ideographic space"}, {0xFEFF, "a byte order mark"}};

constexpr std::array<std::string_view, 6> foreign_comments = {"//", "/*", "--", "<!--", ";", "%"};

std::size_t first_of(std::string_view line) {
  return std::min(line.find_first_not_of(" \t"), line.size());
}

/// A header's line, as far as it is one.
struct HeaderLine {
  std::size_t begin = 0, name_end = 0, end = 0;  ///< `end`: behind the brackets that close it, or the name
  std::size_t opening = 0, closing = 0;           ///< brackets
  std::string_view name;                          ///< what stands between them, without the blanks around it
};

HeaderLine header_of(std::string_view line) {
  HeaderLine out;
  out.begin = first_of(line);
  std::size_t at = out.begin;
  for (; at < line.size() && line[at] == '[' && out.opening < 2; ++at) ++out.opening;
  const std::size_t name_begin = at;
  at = std::min(line.find_first_of("]#\r", at), line.size());
  out.name = ascii::trimmed(line.substr(name_begin, at - name_begin));
  out.name_end = at;
  for (; at < line.size() && line[at] == ']'; ++at) ++out.closing;
  out.end = at;
  return out;
}

/// Bare keys with dots between them.
bool is_plain_name(std::string_view name) {
  char before = '.';
  for (const char c : name) {
    if (!ascii::is_alnum(c) && c != '-' && c != '_' && (c != '.' || before == '.')) return false;
    before = c;
  }
  return before != '.';
}

std::string as_header(std::string_view name, bool list) {
  return (list ? "[[" : "[") + std::string(name) + (list ? "]]" : "]");
}

bool is_letter_beyond_z(char32_t c) {
  const auto within = [c](char32_t first, char32_t last) { return first <= c && c <= last; };
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return false;
  return !within(0x2000, 0x2BFF) && !within(0x3000, 0x303F) && !within(0xE000, 0xF8FF) && !within(0xFE00, 0xFF20) && c < 0x1F000;
}

/// The parts of a dotted name, with quotes around those that need them; empty where that is not all that they need.
std::string with_quotes(std::string_view name) {
  if (name.empty() || name.find_first_of(" \t\"'\\=[]{}#,") != std::string_view::npos) return {};
  std::string out;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('.', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    begin = end + 1;
    if (part.empty()) return {};
    out += (out.empty() ? "" : ".") + (is_plain_name(part) ? std::string(part) : "\"" + std::string(part) + "\"");
  }
  return out;
}

/// Whether the header begins one of the lines above.
bool is_header_above(const SyntaxError& error, std::string_view header) {
  std::string_view rest = error.text;
  for (std::uint32_t line = 1; line < error.at.line; ++line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (ascii::trimmed(rest.substr(0, end)).starts_with(header)) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

std::optional<SyntaxAnswer> spaces_in_name(const SyntaxError& error, const HeaderLine& header, const Span& span) {
  if (header.closing < header.opening || header.name.find_first_of(" \t") == std::string_view::npos) return std::nullopt;
  return SyntaxAnswer{span, in_backticks(ascii::trimmed(error.line.substr(header.begin, header.end - header.begin))) + " has a space in its name",
                      "a section is [[section]] with title = " + text_literal(header.name) + " below it"};
}

}  // namespace

std::optional<SyntaxAnswer> unseen_character(const SyntaxError& error) {
  if (const std::size_t at = error.line.find('\r'); error.says("after '\\r'") && at != std::string_view::npos)
    return SyntaxAnswer{error.span(at, at + 1), "a carriage return without a line feed stands here", "take it out, or end the line", "toml-syntax",
                        Repair{at, at + 1, " "}};
  if (error.at_line_end()) return std::nullopt;
  const Decoded here = decode_utf8(error.line, error.offset);
  const auto found = std::find_if(std::begin(unseen_characters), std::end(unseen_characters),
                                  [&](const UnseenCharacter& one) { return one.code_point == here.code_point; });
  if (found == std::end(unseen_characters)) return std::nullopt;
  return SyntaxAnswer{error.point(), std::string(found->name) + " stands here, which cannot be seen", "take it out, or write an ordinary space",
                      "toml-syntax", Repair{error.offset, error.offset + here.length, " "}};
}

std::optional<SyntaxAnswer> foreign_comment(const SyntaxError& error) {
  if (!error.open.empty()) return std::nullopt;
  const std::size_t begin = first_of(error.line);
  const std::string_view line = error.line.substr(begin);
  for (const std::string_view mark : foreign_comments)
    if (line.starts_with(mark) && (mark != "--" || line.find('=') == std::string_view::npos))  // --a is a key
      return SyntaxAnswer{error.span(begin, begin + mark.size()), "a comment begins with #", "write # in the place of " + std::string(mark),
                          "toml-syntax", Repair{begin, error.line.size(), "#"}};
  return std::nullopt;
}

/// What comes along with an answer's code, or out of YAML.
std::optional<SyntaxAnswer> pasted_line(const SyntaxError& error) {
  if (!error.open.empty()) return std::nullopt;
  const std::size_t begin = first_of(error.line);
  const std::string_view line = ascii::trimmed(error.line.substr(begin));
  const Span span = error.span(begin, begin + line.size());
  if (line.starts_with("```"))
    return SyntaxAnswer{span, "this is a fence of Markdown, not TOML", "take the line out", "toml-syntax", Repair{begin, error.line.size(), ""}};
  if (line.starts_with("- ") && line.find('=') == std::string_view::npos)
    return SyntaxAnswer{span, "a list is written in brackets", "write each line as an element, as in highlights = [\"…\", \"…\"]"};
  return std::nullopt;
}

std::optional<SyntaxAnswer> stands_twice(const SyntaxError& error) {
  if (!error.says("cannot redefine existing") && !error.says("cannot insert")) return std::nullopt;
  const std::string_view line = ascii::trimmed(error.line);
  const std::size_t begin = first_of(error.line);
  if (!line.starts_with('[')) {
    const std::size_t inner = error.open.empty() ? std::string_view::npos : error.line.substr(0, error.offset).find_last_of("{,");
    const std::string_view key = key_of(inner == std::string_view::npos ? line : error.line.substr(inner + 1));
    const auto at = key.empty() ? begin : static_cast<std::size_t>(key.data() - error.line.data());
    return SyntaxAnswer{error.span(at, at + key.size()), "the key " + in_backticks(key) + " stands twice in one table",
                        "keep one of the two"};
  }
  const HeaderLine parts = header_of(error.line);
  const std::string header(error.line.substr(begin, parts.end - begin)), name(parts.name), list = as_header(name, true);
  const Span span = error.span(begin, parts.end);
  if (error.says("existing array") && header.starts_with("[["))
    return SyntaxAnswer{span, in_backticks(header) + ": " + in_backticks(name) + " has a value already",
                        "take the line " + name + " = … out: each " + header + " adds to the list"};
  if (error.says("existing array") && !is_header_above(error, list))
    return SyntaxAnswer{span, in_backticks(header) + ": " + in_backticks(name) + " has a value already", "take the line " + name + " = … out"};
  if (error.says("existing array"))
    return SyntaxAnswer{span, in_backticks(header) + " follows " + list + ", which makes a list", "write " + list, "toml-syntax",
                        Repair{begin, parts.end, list}};
  if (error.says("as array-of-tables"))
    return SyntaxAnswer{span, in_backticks(header) + " makes a list, but [" + name + "] made a table before",
                        "write every one as " + list + ", before what stands inside it"};
  if (error.says("existing table"))
    return SyntaxAnswer{span, "the table " + in_backticks(header) + " stands twice",
                        "put its keys under one header; for a list write " + list};
  return SyntaxAnswer{span, in_backticks(header) + ": a key on the way has a value already", "give it another name"};
}

std::optional<SyntaxAnswer> letter_without_quotes(const SyntaxError& error) {
  if (!error.open.empty() || error.at_line_end() || !is_letter_beyond_z(decode_utf8(error.line, error.offset).code_point)) return std::nullopt;
  const std::size_t begin = first_of(error.line);
  const bool is_header = error.line.substr(begin).starts_with('[');
  const HeaderLine header = is_header ? header_of(error.line) : HeaderLine();
  const std::string_view name = is_header ? header.name : key_of(error.line);
  const std::string quoted = with_quotes(name);
  if (quoted.empty() || (!is_header && error.offset >= error.line.find('='))) return std::nullopt;
  const std::string written = is_header ? as_header(quoted, header.opening == 2) : quoted;
  const Span span = is_header ? error.span(begin, header.end) : error.span(begin, begin + name.size());
  return SyntaxAnswer{span, in_backticks(name) + " has letters beyond a to z, which stand in quotes", "write " + written + (is_header ? "" : " = …")};
}

std::optional<SyntaxAnswer> lone_dot(const SyntaxError& error) {
  if (!error.says("expected bare key starting character")) return std::nullopt;
  const std::size_t dot = error.line.rfind('.', error.offset == 0 ? 0 : error.offset - 1);
  if (dot == std::string_view::npos) return std::nullopt;
  return SyntaxAnswer{error.span(dot, dot + 1), "a name is missing beside this dot", "take the dot out, or write a name on each side of it"};
}

std::optional<SyntaxAnswer> key_line(const SyntaxError& error) {
  const std::string_view line = ascii::trimmed(error.line);
  const std::size_t begin = first_of(error.line);
  const bool ends = error.at_line_end() || error.line[error.offset] == '\r' || error.line[error.offset] == '#';
  if (error.says("expected value, saw") || (error.says("expected '=', saw") && ends)) {
    const std::string_view key = key_of(line).empty() ? ascii::trimmed(error.line.substr(0, error.offset)) : key_of(line);
    return SyntaxAnswer{error.span(begin, begin + key.size()), in_backticks(key) + " has no value",
                        "write " + std::string(key) + " = \"…\""};
  }
  if (!error.says("expected '=', saw")) return std::nullopt;
  const std::string_view key = ascii::trimmed(error.line.substr(0, error.offset)), rest = error.line.substr(error.offset);
  if (rest[0] == ':')
    return SyntaxAnswer{error.point(), "a key is followed by =, not by :", "write " + std::string(key) + " = …"};
  if (rest[0] == '"' || rest[0] == '\'' || rest[0] == '[' || rest[0] == '{')
    return SyntaxAnswer{error.span(begin, begin + key.size()), in_backticks(key) + " is not followed by =",
                        "write " + std::string(key) + " = " + std::string(ascii::trimmed(rest))};
  return SyntaxAnswer{error.point(), "a key is one word, followed by =",
                      "a text of several lines stands between \"\"\" and \"\"\"; a key of several words in quotes"};
}

std::optional<SyntaxAnswer> header_line(const SyntaxError& error) {
  if (!error.says("table header")) return std::nullopt;
  const HeaderLine header = header_of(error.line);
  const std::string_view line = ascii::trimmed(error.line);
  const Span span = error.span(header.begin, header.begin + line.size());
  if (error.says("blank bare keys")) return SyntaxAnswer{span, "a header needs a name", "such as [basics] or [[section]]"};
  if (error.says("contiguous")) return SyntaxAnswer{span, "the brackets of a header stand together", "write [[section]]"};
  if (std::optional<SyntaxAnswer> answer = spaces_in_name(error, header, span)) return answer;
  const bool plain = is_plain_name(header.name), list = header.opening == 2;
  if (header.closing < header.opening) {
    std::optional<Repair> repair;
    if (plain) repair = Repair{header.begin, header.end, as_header(header.name, list)};
    return SyntaxAnswer{span, in_backticks(ascii::trimmed(error.line.substr(header.begin, header.end - header.begin))) + " is not closed", list ? "end it with ]]" : "end it with ]", "toml-syntax", repair};
  }
  if (header.closing > header.opening)
    return SyntaxAnswer{span, in_backticks(line) + " has more brackets behind its name than before it",
                        "write " + as_header(header.name, true)};
  std::optional<Repair> repair;
  if (plain) repair = Repair{header.end, error.line.size(), " ", Repair::Loss::part};
  return SyntaxAnswer{error.point(), "a header stands alone on its line", "write what follows it on a line of its own", "toml-syntax", repair};
}

std::optional<SyntaxAnswer> line_start(const SyntaxError& error) {
  if (!error.says("expected keys, tables, whitespace or comments")) return std::nullopt;
  return SyntaxAnswer{error.point(), "a line begins with a key, a [header] or a # comment",
                      "a key is made of the letters a to z, figures, - and _; any other stands in quotes"};
}

}  // namespace quoin

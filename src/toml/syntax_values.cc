// Slips in values: quotes that lack or stand too often, escapes, arrays, dates.
#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "toml/read_on.h"
#include "toml/syntax_rules.h"
#include "toml/text_literal.h"

namespace quoin {
namespace {

std::string quoted(std::string_view what) {
  return "`" + std::string(what) + "`";
}

/// What other languages have for a value that TOML has not, and what to write.
struct ForeignValue {
  std::string_view word, hint;
};

constexpr std::string_view boolean_hint = "write true or false, or put quotes around a text";
constexpr std::string_view nothing_hint = "TOML has no word for nothing: leave it out, or put quotes around a text";
constexpr ForeignValue foreign_values[] = {
    {"True", boolean_hint}, {"False", boolean_hint}, {"TRUE", boolean_hint}, {"FALSE", boolean_hint}, {"yes", boolean_hint},
    {"no", boolean_hint},   {"null", nothing_hint},  {"Null", nothing_hint}, {"NULL", nothing_hint},  {"nil", nothing_hint},
    {"none", nothing_hint}, {"None", nothing_hint},  {"~", nothing_hint},    {"undefined", nothing_hint}};

constexpr std::array<std::string_view, 5> curly_quotes = {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xE2\x80\x98", "\xE2\x80\x99"};

bool begins_curly(std::string_view text) {
  return std::any_of(curly_quotes.begin(), curly_quotes.end(), [&](std::string_view one) { return text.starts_with(one); });
}

/// Behind the curly quote that ends what the one at `begin` begins; `otherwise` where there is none.
std::size_t end_of_curly(std::string_view line, std::size_t begin, std::size_t otherwise) {
  std::size_t end = std::string_view::npos;
  for (const std::string_view one : curly_quotes) end = std::min(end, line.find(one, begin + one.size()));
  return end == std::string_view::npos ? otherwise : end + curly_quotes[0].size();
}

/// A value of no meaning, where another was meant.
Repair in_place_of_value(std::size_t begin, std::size_t end) {
  return {begin, end, "0", Repair::Loss::value};
}

bool has_no_end(const SyntaxError& error, const OpenThing& open) {
  const std::vector<OpenThing> to_the_end = scan_toml(error.text, toml_end).open;
  return std::any_of(to_the_end.begin(), to_the_end.end(), [&](const OpenThing& one) { return one.at == open.at; });
}

/// Of a value before which a second = stands, as other languages compare.
std::optional<SyntaxAnswer> two_equals(const SyntaxError& error, std::size_t begin, std::string_view found) {
  if (!found.starts_with('=')) return std::nullopt;
  const std::string_view value = ascii::trimmed(found.substr(1));
  const bool whole = value.starts_with('"') || value.starts_with('\'') || value.starts_with('[') || value.starts_with('{');
  return SyntaxAnswer{error.span(begin, begin + 1), "a key is followed by one =",
                      "write " + std::string(key_of(error.line)) + " = " + (whole ? std::string(value) : text_literal(value)), "toml-syntax",
                      Repair{begin, begin + 1, " "}};
}

}  // namespace

std::optional<SyntaxAnswer> never_closed(const SyntaxError& error) {
  const bool at_end = error.says("encountered end-of-file");
  for (auto open = error.open.rbegin(); open != error.open.rend(); ++open) {
    const Position end{open->at.line, open->at.column + static_cast<std::uint32_t>(open->opening.size())};
    const Span span{error.id, open->at, end};
    const bool text = open->opening[0] == '"' || open->opening[0] == '\'';
    if (text && at_end)
      return SyntaxAnswer{span, "the text that begins here is never closed", "end it with " + open->opening, "toml-syntax", {}, true};
    if (open->opening != "[") continue;
    // A line that looks like a new key or header, in the middle of what an earlier line began.
    const bool runs_on = open->at.line < error.at.line && begins_statement(error.line);
    if (at_end || (runs_on && has_no_end(error, *open)))
      return SyntaxAnswer{span, "the array that begins here is never closed", "end it with ]", "toml-syntax", {}, true};
  }
  return std::nullopt;
}

std::optional<SyntaxAnswer> missing_quote(const SyntaxError& error) {
  if (!error.says("control characters other than TAB") && !error.says("string: encountered end-of-file"))
    return std::nullopt;
  if (!error.at_line_end())
    return SyntaxAnswer{error.point(), "a control character cannot stand in a text", "take it out, or write it as \\uXXXX"};
  const TomlScan scan = scan_toml(error.text, {error.at.line, error.at.column});
  const Span from = scan.open.empty() ? error.point() : Span{error.id, scan.open.back().at, error.at};
  const std::string quote = scan.open.empty() ? "\"" : scan.open.back().opening;
  return SyntaxAnswer{from, "this text has no closing " + quote,
                      "close it on its line; a text of several lines stands between \"\"\" and \"\"\""};
}

std::optional<SyntaxAnswer> escape(const SyntaxError& error) {
  const bool surrogate = error.says("unicode surrogates"), digits = error.says("expected hex digit"), scalar = error.says("U+10FFFF");
  const bool unknown = error.says("unknown escape sequence") || error.says("escape sequence '\\");
  if (!surrogate && !digits && !scalar && !unknown) return std::nullopt;
  const std::size_t begin = error.line.substr(0, error.offset).rfind('\\');
  if (begin == std::string_view::npos) return std::nullopt;
  const char kind = begin + 1 < error.line.size() ? error.line[begin + 1] : '\\';
  const std::size_t most = unknown || (kind != 'u' && kind != 'U') ? 0 : kind == 'u' ? 4 : 8;
  std::size_t end = std::min(begin + 2, error.line.size());
  for (std::size_t i = 0; i < most && end < error.line.size() && ascii::is_hex(error.line[end]); ++i) ++end;
  if (surrogate && error.line.substr(end).starts_with("\\uD")) end = std::min(end + 6, error.line.size());
  const Span span = error.span(begin, end);
  const std::string shown = quoted(error.line.substr(begin, end - begin));
  const Repair repair{begin, end, " ", Repair::Loss::value};
  if (surrogate)
    return SyntaxAnswer{span, shown + " is UTF-16, which TOML does not know", "write the character itself, or \\U and its eight digits",
                        "toml-syntax", repair};
  if (scalar) return SyntaxAnswer{span, shown + " is no character", "the last one is \\U0010FFFF", "toml-syntax", repair};
  if (digits)
    return SyntaxAnswer{span, shown + ": a \\u needs four hexadecimal digits, a \\U eight",
                        "such as \\u00E9; write \\\\ for a backslash, or put the text between ' and '", "toml-syntax", repair};
  return SyntaxAnswer{span, shown + " means nothing in a text", "write \\\\ for a backslash, or put the text between ' and '",
                      "toml-syntax", repair};
}

std::optional<SyntaxAnswer> impossible_date(const SyntaxError& error) {
  const bool range = error.says("(inclusive)") && (error.says("date") || error.says("time"));
  if (!range) return std::nullopt;
  const auto [begin, end] = value_around(error);
  return SyntaxAnswer{error.span(begin, end), "there is no date or time " + quoted(error.line.substr(begin, end - begin)), "",
                      "impossible-date", in_place_of_value(begin, end)};
}

std::optional<SyntaxAnswer> ends_as_json(const SyntaxError& error) {
  if (!error.open.empty() || error.at_line_end()) return std::nullopt;
  const char mark = error.line[error.offset];
  const std::string_view before = ascii::trimmed(error.line.substr(0, error.offset)),
                         after = ascii::trimmed(error.line.substr(error.offset + 1));
  if ((mark != ',' && mark != ';') || before.empty() || before.ends_with('=') || !(after.empty() || after.starts_with('#')))
    return std::nullopt;
  const std::string shown = quoted(std::string_view(&mark, 1));
  return SyntaxAnswer{error.point(), "a line does not end with " + shown, "take the " + shown + " out", "toml-syntax",
                      Repair{error.offset, error.offset + 1, " "}};
}

std::optional<SyntaxAnswer> no_quotes(const SyntaxError& error) {
  constexpr std::array values = {"could not determine value type",
                                 "parsing boolean",
                                 "parsing inf",
                                 "parsing date",
                                 "parsing time",
                                 "integer:",
                                 "floating-point:",
                                 "values may not begin",
                                 "'inf' or 'nan'"};
  const bool value = std::any_of(values.begin(), values.end(), [&](const char* words) { return error.says(words); });
  const bool runs_on = error.says("expected a comment or whitespace") && !error.says("table header");
  if (!value && !runs_on && !(error.says("expected value, saw '='"))) return std::nullopt;
  auto [begin, end] = value_around(error);
  std::string_view found = error.line.substr(begin, end - begin);
  if (found.empty()) return SyntaxAnswer{error.point(), "a value is missing here", "an array ends with ]"};
  if (const std::optional<SyntaxAnswer> answer = two_equals(error, begin, found)) return answer;
  if (begins_curly(found)) {
    end = end_of_curly(error.line, begin, end);
    return SyntaxAnswer{error.span(begin, end), "a text stands between straight quotes", "write \"…\"", "toml-syntax",
                        in_place_of_value(begin, end)};
  }
  const Span span = error.span(begin, end);
  for (const ForeignValue& one : foreign_values)
    if (found == one.word)
      return SyntaxAnswer{span, quoted(found) + " is no value", std::string(one.hint), "toml-syntax", in_place_of_value(begin, end)};
  if (!error.at_line_end() && error.line[error.offset] == ',' && (found.starts_with('"') || found.starts_with('\'')))
    return SyntaxAnswer{error.point(), "something follows the end of the text",
                        "a text has one pair of quotes around all of it, and several are a list: [\"…\", \"…\"]"};
  if (found.starts_with('"') || found.starts_with('\''))
    return SyntaxAnswer{error.point(), "something follows the end of the text",
                        found.starts_with('"') ? "write \\\" for a quote inside a text; each key has its own line"
                                               : "put a text that holds ' between \" and \""};
  if (runs_on && found.find('=') != std::string_view::npos)
    return SyntaxAnswer{error.point(), "something follows the value", "each key has its own line"};
  if (!error.open.empty() && error.open.back().at.line < error.at.line && begins_statement(error.line))
    return SyntaxAnswer{span, "a key stands in an array here", "write { " + std::string(key_of(error.line)) + " = … } for an element with keys"};
  const std::string_view start = ascii::trimmed(error.line.substr(0, begin));
  const bool whole_line = start.ends_with('=') && start.find_first_of("[{") == std::string_view::npos;
  const std::string key = whole_line ? std::string(key_of(start)) + " = " : std::string();
  if (!error.open.empty() && found.starts_with("- ")) found = ascii::trimmed(found.substr(2));
  return SyntaxAnswer{span, "a text or a partial date needs quotes", "write " + key + text_literal(found), "toml-syntax",
                      in_place_of_value(begin, end)};
}

std::optional<SyntaxAnswer> list_parts(const SyntaxError& error) {
  if (error.says("expected comma or closing ']'")) {
    std::optional<Repair> repair;
    const char here = error.at_line_end() ? '\0' : error.line[error.offset];
    if (here == ';' || here == ':')
      return SyntaxAnswer{error.point(), "elements of an array are parted by commas", "write , in the place of " + std::string(1, here),
                          "toml-syntax", Repair{error.offset, error.offset + 1, ","}};
    const bool blank_before = error.offset > 0 && ascii::is_space(error.line[error.offset - 1]);
    const bool begins_value = ascii::is_alnum(here) || (here != '\0' && std::string_view("\"'[{+-").find(here) != std::string_view::npos);
    if (blank_before && begins_value) repair = Repair{error.offset - 1, error.offset, ","};
    return SyntaxAnswer{error.point(), "a comma is missing between two elements of an array", "part them with ,", "toml-syntax", repair};
  }
  if (error.says("inline table"))
    return SyntaxAnswer{error.point(), "a table in braces stands on one line, its keys parted by commas, none at the end",
                        "such as { text = \"…\", priority = 2 }"};
  if (error.says("parsing array"))
    return SyntaxAnswer{error.point(), "this cannot stand in an array here", "part elements with one ,"};
  return std::nullopt;
}

}  // namespace quoin

// One rule for each usual slip, asked in order; the first that knows the parser's words answers.
#include "toml/syntax_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "toml/scan.h"

namespace quoin {
namespace {

/// What the rules look at. Columns count from 0 here, in code points.
struct SyntaxError {
  SourceId id;
  Position at;                  ///< where the parser stopped
  std::string_view line;        ///< that line
  std::size_t offset;           ///< of `at` in the line, in bytes
  std::string_view said;        ///< the parser's words
  std::vector<OpenThing> open;  ///< what had begun and not ended before `at`
  std::string_view text;

  bool says(std::string_view words) const { return said.find(words) != std::string_view::npos; }
  bool at_line_end() const { return offset >= line.size(); }
};

struct Answer {
  Span span;
  std::string message, hint;
  std::string code = "toml-syntax";
};

std::string quoted(std::string_view what) {
  return "`" + std::string(what) + "`";
}

bool blank(char c) {
  return c == ' ' || c == '\t';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

Span bytes_span(const SyntaxError& error, std::size_t begin, std::size_t end) {
  const auto column = [&](std::size_t offset) {
    return static_cast<std::uint32_t>(count_utf8(error.line.substr(0, offset)) + 1);
  };
  return {error.id, {error.at.line, column(begin)}, {error.at.line, column(end)}};
}

Span point(const SyntaxError& error) {
  return {error.id, error.at, {error.at.line, error.at.column + 1}};
}

/// The key that the line begins with, up to its `=`; empty where it has none.
std::string_view key_of(std::string_view line) {
  const std::size_t equals = line.find('=');
  return equals == std::string_view::npos ? std::string_view() : trimmed(line.substr(0, equals));
}

/// The bytes of the unquoted value around the place where the parser stopped.
std::pair<std::size_t, std::size_t> value_around(const SyntaxError& error) {
  const std::size_t stop = std::min(error.offset, error.line.size());
  std::size_t begin = error.line.substr(0, stop).find_last_of("=[{,");
  const std::size_t at_value = error.line.find_first_of("[{,=", stop);
  begin = begin == std::string_view::npos ? (at_value == stop ? stop + 1 : 0) : begin + 1;
  while (begin < error.line.size() && blank(error.line[begin])) ++begin;
  std::size_t end = error.line.find_first_of(error.open.empty() ? "#" : "#,]}", begin);
  if (end == std::string_view::npos) end = error.line.size();
  while (end > begin && blank(error.line[end - 1])) --end;
  return {begin, end};
}

std::optional<Answer> never_closed(const SyntaxError& error) {
  const bool at_end = error.says("encountered end-of-file");
  // A line that looks like a new key or header, in the middle of what an earlier line began.
  const std::string_view line = trimmed(error.line);
  const bool runs_on = (line.starts_with("[") || !key_of(line).empty()) && (error.says("array") || error.says("value"));
  for (auto open = error.open.rbegin(); open != error.open.rend(); ++open) {
    const Position end{open->at.line, open->at.column + static_cast<std::uint32_t>(open->opening.size())};
    const Span span{error.id, open->at, end};
    const bool text = open->opening[0] == '"' || open->opening[0] == '\'';
    if (text && at_end)
      return Answer{span, "the text that begins here is never closed", "end it with " + open->opening};
    if (open->opening == "[" && (at_end || (runs_on && open->at.line < error.at.line)))
      return Answer{span, "the array that begins here is never closed", "end it with ]"};
  }
  return std::nullopt;
}

std::optional<Answer> missing_quote(const SyntaxError& error) {
  if (!error.says("control characters other than TAB") && !error.says("string: encountered end-of-file"))
    return std::nullopt;
  if (!error.at_line_end() && error.line[error.offset] != '\r')
    return Answer{point(error), "a control character cannot stand in a text", "take it out, or write it as \\uXXXX"};
  const TomlScan scan = scan_toml(error.text, {error.at.line, error.at.column});
  const Span from = scan.open.empty() ? point(error) : Span{error.id, scan.open.back().at, error.at};
  const std::string quote = scan.open.empty() ? "\"" : scan.open.back().opening;
  return Answer{from, "this text has no closing " + quote,
                "close it on its line; a text of several lines stands between \"\"\" and \"\"\""};
}

std::optional<Answer> escape(const SyntaxError& error) {
  if (error.says("unknown escape sequence")) {
    const std::size_t begin = error.offset > 0 ? error.offset - 1 : 0;
    const std::size_t end = std::min(error.line.size(), error.offset + 1);
    return Answer{bytes_span(error, begin, end),
                  quoted(error.line.substr(begin, end - begin)) + " means nothing in a text",
                  "write \\\\ for a backslash, or put the text between ' and '"};
  }
  if (error.says("unicode scalar"))
    return Answer{point(error), "a \\u needs four hexadecimal digits, a \\U eight", "such as \\u00E9"};
  return std::nullopt;
}

std::optional<Answer> stands_twice(const SyntaxError& error) {
  if (!error.says("cannot redefine existing") && !error.says("cannot insert")) return std::nullopt;
  const std::string_view line = trimmed(error.line);
  const std::size_t begin = error.line.find_first_not_of(" \t");
  if (!line.starts_with('[')) {
    const std::string_view key = key_of(line);
    return Answer{bytes_span(error, begin, begin + key.size()), "the key " + quoted(key) + " stands twice in one table",
                  "keep one of the two"};
  }
  const std::string header(line.substr(0, line.find_last_of(']') + 1));
  const std::string name =
      header.substr(header.find_first_not_of("[ "), header.find_last_not_of("] ") - header.find_first_not_of("[ ") + 1);
  const Span span = bytes_span(error, begin, begin + header.size());
  if (error.says("existing array"))
    return Answer{span, quoted(header) + " follows [[" + name + "]], which makes a list", "write [[" + name + "]]"};
  if (error.says("as array-of-tables"))
    return Answer{span, quoted(header) + " makes a list, but [" + name + "] made a table before",
                  "write every one as [[" + name + "]], before what stands inside it"};
  if (error.says("existing table"))
    return Answer{span, "the table " + quoted(header) + " stands twice",
                  "put its keys under one header; for a list write [[" + name + "]]"};
  return Answer{span, quoted(header) + ": a key on the way has a value already", "give it another name"};
}

std::optional<Answer> impossible_date(const SyntaxError& error) {
  const bool range = error.says("(inclusive)") && (error.says("date") || error.says("time"));
  if (!range) return std::nullopt;
  const auto [begin, end] = value_around(error);
  return Answer{bytes_span(error, begin, end),
                "there is no date or time " + quoted(error.line.substr(begin, end - begin)), "", "impossible-date"};
}

std::optional<Answer> no_quotes(const SyntaxError& error) {
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
  if (!value && !runs_on) return std::nullopt;
  const auto [begin, end] = value_around(error);
  const std::string_view found = error.line.substr(begin, end - begin);
  if (found.empty()) return Answer{point(error), "a value is missing here", "an array ends with ]"};
  const Span span = bytes_span(error, begin, end);
  if (found.starts_with("\xE2\x80\x9C") || found.starts_with("\xE2\x80\x98") || found.starts_with("\xE2\x80\x9E"))
    return Answer{span, "a text stands between straight quotes", "write \"…\""};
  if (found == "True" || found == "False" || found == "yes" || found == "no" || found == "TRUE" || found == "FALSE")
    return Answer{span, quoted(found) + " is no value", "write true or false, or put quotes around a text"};
  if (found.starts_with('"') || found.starts_with('\''))
    return Answer{point(error), "something follows the end of the text",
                  found.starts_with('"') ? "write \\\" for a quote inside a text; each key has its own line"
                                         : "put a text that holds ' between \" and \""};
  if (runs_on && found.find('=') != std::string_view::npos)
    return Answer{point(error), "something follows the value", "each key has its own line"};
  const std::string_view start = trimmed(error.line.substr(0, begin));
  const bool whole_line = start.ends_with('=') && start.find_first_of("[{") == std::string_view::npos;
  const std::string key = whole_line ? std::string(key_of(start)) + " = " : std::string();
  return Answer{span, "a text or a partial date needs quotes", "write " + key + "\"" + std::string(found) + "\""};
}

std::optional<Answer> key_line(const SyntaxError& error) {
  const std::string_view line = trimmed(error.line);
  const std::size_t begin = std::min(error.line.find_first_not_of(" \t"), error.line.size());
  if (error.says("expected value, saw") || (error.says("expected '=', saw") && error.at_line_end())) {
    const std::string_view key = key_of(line).empty() ? line : key_of(line);
    return Answer{bytes_span(error, begin, begin + key.size()), quoted(key) + " has no value",
                  "write " + std::string(key) + " = \"…\""};
  }
  if (!error.says("expected '=', saw")) return std::nullopt;
  if (error.line[error.offset] == ':')
    return Answer{point(error), "a key is followed by =, not by :",
                  "write " + std::string(trimmed(error.line.substr(0, error.offset))) + " = …"};
  return Answer{point(error), "a key is one word, followed by =",
                "a text of several lines stands between \"\"\" and \"\"\"; a key of several words in quotes"};
}

std::optional<Answer> header_line(const SyntaxError& error) {
  if (!error.says("table header")) return std::nullopt;
  const std::size_t begin = std::min(error.line.find_first_not_of(" \t"), error.line.size());
  const Span span = bytes_span(error, begin, error.line.size());
  const std::string_view line = trimmed(error.line);
  if (error.says("expected ']'"))
    return Answer{span, quoted(line) + " is not closed", line.starts_with("[[") ? "end it with ]]" : "end it with ]"};
  if (error.says("blank bare keys")) return Answer{span, "a header needs a name", "such as [basics] or [[section]]"};
  if (error.says("contiguous")) return Answer{span, "the brackets of a header stand together", "write [[section]]"};
  return Answer{point(error), "a header stands alone on its line", ""};
}

std::optional<Answer> list_parts(const SyntaxError& error) {
  if (error.says("expected comma or closing ']'"))
    return Answer{point(error), "a comma is missing between two elements of an array", "part them with ,"};
  if (error.says("inline table"))
    return Answer{point(error), "a table in braces stands on one line, its keys parted by commas, none at the end",
                  "such as { text = \"…\", priority = 2 }"};
  if (error.says("parsing array"))
    return Answer{point(error), "this cannot stand in an array here", "part elements with one ,"};
  return std::nullopt;
}

std::optional<Answer> line_start(const SyntaxError& error) {
  if (!error.says("expected keys, tables, whitespace or comments")) return std::nullopt;
  if (error.line.substr(error.offset).starts_with("//")) return Answer{point(error), "a comment begins with #", ""};
  return Answer{point(error), "a line begins with a key, a [header] or a # comment",
                "a key is made of the letters a to z, figures, - and _; any other stands in quotes"};
}

Answer in_its_own_words(const SyntaxError& error) {
  std::string_view said = error.said;
  if (said.starts_with("Error while parsing ")) said.remove_prefix(std::string_view("Error while parsing ").size());
  return {point(error), "this is not TOML: " + std::string(said), ""};
}

constexpr std::array rules = {never_closed, missing_quote, escape,      stands_twice, impossible_date,
                              no_quotes,    key_line,      header_line, list_parts,   line_start};

std::size_t offset_of(std::string_view line, std::uint32_t column) {
  std::size_t offset = 0;
  for (std::uint32_t i = 1; i < column && offset < line.size(); ++i) offset += decode_utf8(line, offset).length;
  return offset;
}

}  // namespace

Diagnostic explain_syntax(SourceId id, std::string_view text, Position at, std::string_view description) {
  Sources lines;
  const std::string_view line = lines.line(lines.add({}, std::string(text)), at.line);
  const SyntaxError error{id, at, line, offset_of(line, at.column), description, scan_toml(text, at).open, text};
  for (const auto rule : rules)
    if (const std::optional<Answer> answer = rule(error))
      return {answer->code, Severity::error, answer->span, answer->message, answer->hint};
  const Answer answer = in_its_own_words(error);
  return {answer.code, Severity::error, answer.span, answer.message, answer.hint};
}

}  // namespace quoin

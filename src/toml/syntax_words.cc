// One rule for each usual slip, asked in order; the first that knows the parser's words answers.
#include "toml/syntax_words.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "toml/syntax_rules.h"

namespace quoin {
namespace {

SyntaxAnswer in_its_own_words(const SyntaxError& error) {
  std::string_view said = error.said;
  if (said.starts_with("Error while parsing ")) said.remove_prefix(std::string_view("Error while parsing ").size());
  return {error.point(), "this is not TOML: " + std::string(said), ""};
}

constexpr std::array<SyntaxRule, 16> rules = {unseen_character, letter_without_quotes, never_closed, missing_quote, escape,
                                              stands_twice,     foreign_comment,       pasted_line,           impossible_date, ends_as_json, no_quotes,
                                              lone_dot,         key_line,              header_line,  list_parts,    line_start};

SyntaxAnswer answer_to(const SyntaxError& error) {
  for (const SyntaxRule rule : rules)
    if (std::optional<SyntaxAnswer> answer = rule(error)) return std::move(*answer);
  return in_its_own_words(error);
}

std::size_t offset_of(std::string_view line, std::uint32_t column) {
  std::size_t offset = 0;
  for (std::uint32_t i = 1; i < column && offset < line.size(); ++i) offset += decode_utf8(line, offset).length;
  return offset;
}

/// Of a # that begins a comment behind an unquoted text: "C# # a comment".
std::size_t comment_after(std::string_view line, std::size_t begin) {
  for (std::size_t at = begin; at < line.size(); ++at)
    if (line[at] == '#' && (at == begin || ascii::is_space(line[at - 1]))) return at;
  return line.size();
}

}  // namespace

Span SyntaxError::span(std::size_t begin, std::size_t end) const {
  const auto column = [&](std::size_t byte) { return static_cast<std::uint32_t>(count_utf8(line.substr(0, byte)) + 1); };
  return {id, {at.line, column(begin)}, {at.line, column(end)}};
}

namespace {

/// The first = that stands in no quotes.
std::size_t equals_of(std::string_view line) {
  char quote = '\0';
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (quote == '\0' && c == '=') return at;
    if (quote == '"' && c == '\\') ++at;
    if (quote != '\0' ? c == quote : c == '"' || c == '\'') quote = quote == '\0' ? c : '\0';
  }
  return std::string_view::npos;
}

}  // namespace

std::string_view key_of(std::string_view line) {
  const std::size_t equals = equals_of(line);
  return equals == std::string_view::npos ? std::string_view() : ascii::trimmed(line.substr(0, equals));
}

std::pair<std::size_t, std::size_t> value_around(const SyntaxError& error) {
  const std::size_t stop = std::min(error.offset, error.line.size());
  const std::string_view before = error.line.substr(0, stop);
  std::size_t begin = error.open.empty() ? equals_of(before) : before.find_last_of("=[{,");
  const std::size_t at_value = error.line.find_first_of("[{,=", stop);
  begin = begin == std::string_view::npos ? (at_value == stop ? stop + 1 : 0) : begin + 1;
  while (begin < error.line.size() && ascii::is_space(error.line[begin])) ++begin;
  std::size_t end = comment_after(error.line, begin);
  if (!error.open.empty()) end = std::min(end, error.line.find_first_of(",]}", begin));
  while (end > begin && ascii::is_space(error.line[end - 1])) --end;
  return {begin, end};
}

SyntaxFault explain_syntax(SourceId id, std::string_view text, Position at, std::string_view description) {
  Sources lines;
  const std::string_view line = lines.line(lines.add({}, std::string(text)), at.line);
  const SyntaxError error{id, at, line, offset_of(line, at.column), description, scan_toml(text, at).open, text};
  SyntaxAnswer answer = answer_to(error);
  return {at,
          {std::move(answer.code), Severity::error, answer.span, std::move(answer.message), std::move(answer.hint)},
          std::move(answer.repair),
          answer.endless};
}

}  // namespace quoin

// What the rules share that put a fault in the syntax into words. A rule answers where it knows the parser's words.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toml/scan.h"
#include "toml/syntax_words.h"

namespace quoin {

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
  /// Of bytes of the line.
  Span span(std::size_t begin, std::size_t end) const;
  Span point() const { return {id, at, {at.line, at.column + 1}}; }
};

struct SyntaxAnswer {
  Span span;
  std::string message, hint;
  std::string code = "toml-syntax";
  std::optional<Repair> repair = {};
  bool endless = false;
};

using SyntaxRule = std::optional<SyntaxAnswer> (*)(const SyntaxError&);

/// The key that a line begins with, up to its `=`; empty where it has none.
std::string_view key_of(std::string_view line);
/// The bytes of the unquoted value around the place where the parser stopped.
std::pair<std::size_t, std::size_t> value_around(const SyntaxError& error);

/// Values: syntax_values.cc.
std::optional<SyntaxAnswer> never_closed(const SyntaxError& error);
std::optional<SyntaxAnswer> missing_quote(const SyntaxError& error);
std::optional<SyntaxAnswer> escape(const SyntaxError& error);
std::optional<SyntaxAnswer> impossible_date(const SyntaxError& error);
std::optional<SyntaxAnswer> ends_as_json(const SyntaxError& error);
std::optional<SyntaxAnswer> no_quotes(const SyntaxError& error);
std::optional<SyntaxAnswer> list_parts(const SyntaxError& error);

/// Keys, headers and lines: syntax_lines.cc.
std::optional<SyntaxAnswer> unseen_character(const SyntaxError& error);
std::optional<SyntaxAnswer> foreign_comment(const SyntaxError& error);
std::optional<SyntaxAnswer> pasted_line(const SyntaxError& error);
std::optional<SyntaxAnswer> stands_twice(const SyntaxError& error);
std::optional<SyntaxAnswer> letter_without_quotes(const SyntaxError& error);
std::optional<SyntaxAnswer> lone_dot(const SyntaxError& error);
std::optional<SyntaxAnswer> key_line(const SyntaxError& error);
std::optional<SyntaxAnswer> header_line(const SyntaxError& error);
std::optional<SyntaxAnswer> line_start(const SyntaxError& error);

}  // namespace quoin

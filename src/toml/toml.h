// TOML as a tree whose every key and value knows its place, in the file's order. All syntax is toml++'s (TOML 1.0.0);
// only toml.cc sees that library.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "quoin/diagnostic.h"

namespace quoin {

struct TomlValue;
struct TomlEntry;
using TomlArray = std::vector<TomlValue>;

struct TomlTable {
  Span span;  ///< its header or braces; the file's first character for the root
  std::vector<TomlEntry> entries;

  /// nullptr where there is no such key. Linear in the number of keys.
  const TomlEntry* find(std::string_view key) const;
};

/// A date, a time, or both, as the file writes it. Without a date year, month and day are 0.
struct TomlDate {
  int year = 0, month = 0, day = 0;
  bool has_date = false, has_time = false;
};

/// In the order of TomlValue::data's alternatives.
enum class TomlKind : std::uint8_t { text, integer, number, boolean, date, array, table };

struct TomlValue {
  Span span;
  std::variant<std::string, std::int64_t, double, bool, TomlDate, TomlArray, TomlTable> data;
  std::string written = {};  ///< an integer as the file writes it, with its sign; empty for other kinds

  TomlKind kind() const { return static_cast<TomlKind>(data.index()); }
  const std::string* text() const { return std::get_if<std::string>(&data); }
  const std::int64_t* integer() const { return std::get_if<std::int64_t>(&data); }
  const double* floating() const { return std::get_if<double>(&data); }
  const bool* boolean() const { return std::get_if<bool>(&data); }
  const TomlDate* date() const { return std::get_if<TomlDate>(&data); }
  const TomlArray* array() const { return std::get_if<TomlArray>(&data); }
  const TomlTable* table() const { return std::get_if<TomlTable>(&data); }
  /// An integer or a floating-point number.
  std::optional<double> number() const;
};

struct TomlEntry {
  std::string key;
  Span key_span;
  TomlValue value;
};

/// Reads source `id`. After a fault in the syntax nothing is returned, and that fault is the only diagnostic.
/// Nesting deeper than `toml_depth_limit` is such a fault, so that a reader of the tree may recurse over it.
std::optional<TomlTable> parse_toml(SourceId id, const Sources& sources, Diagnostics& diagnostics);

/// What is left of a text with faults in its syntax, each of which is a diagnostic.
struct TomlRest {
  std::optional<TomlTable> root;   ///< nothing where no line could be left out
  std::vector<std::string> lines;  ///< that were, as they stand in the text
};

/// Reads source `id` as far as faults allow: what has one is repaired (a header without its bracket) or left out, a header with
/// what stands below it, and the rest is read again. Of more than ten faults the rest is not read.
TomlRest parse_toml_lines(SourceId id, const Sources& sources, Diagnostics& diagnostics);

/// `text` as one TOML value, or nothing where it is none. Its spans count from two columns before the text's first
/// character (as if it stood behind "v=").
std::optional<TomlValue> parse_toml_value(std::string_view text, SourceId id);

/// How many tables or arrays may stand inside one another, dotted keys included.
inline constexpr int toml_depth_limit = 64;

/// In the user's words, with an article: "a text", "an integer", "a table" …
std::string_view describe(TomlKind kind);

}  // namespace quoin

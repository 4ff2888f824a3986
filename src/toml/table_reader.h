// One table read key by key: unknown keys and wrong types become diagnostics, a misspelt key is read as its nearest.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toml/toml.h"

namespace quoin {

/// A key that people bring from elsewhere: small letters, without hyphens and underscores, however the file writes it.
struct Synonym {
  std::string_view theirs;
  std::string_view ours;         ///< what it is read as, where the table has that key; empty: only `hint` helps
  std::string_view beside = {};  ///< only of a table that knows this key
  std::string_view hint = {};    ///< what to write instead, where that is more than another key
  std::string_view list = {};    ///< what it is read as where its value is an array, and the table has that key
};

/// Borrows the table and the diagnostics. The constructor reports every key that is not among `known`
/// (`unknown-key`, with the one that `synonyms`, in their order, have for it or else the nearest known one as hint) and
/// reads it as that one, unless the table has that one too.
/// A getter returns nothing where the key is missing (silently) or its value has another type (`wrong-type`).
/// `what` names the table in messages: "[document]", "an entry of kind skills".
class TableReader {
 public:
  TableReader(const TomlTable& table, std::string what, std::span<const std::string_view> known,
              Diagnostics& diagnostics, std::span<const Synonym> synonyms = {});
  TableReader(const TomlTable& table, std::string what, std::initializer_list<std::string_view> known,
              Diagnostics& diagnostics, std::span<const Synonym> synonyms = {})
      : TableReader(table, std::move(what), std::span(known.begin(), known.size()), diagnostics, synonyms) {}

  /// The entry that `key` is read from, of whatever type; nullptr where the table has none.
  const TomlEntry* entry(std::string_view key) const;
  /// Its value, for keys that take several types; report another type with `wrong_type`.
  const TomlValue* value(std::string_view key) const;
  bool has(std::string_view key) const { return entry(key) != nullptr; }

  const TomlValue* text(std::string_view key);  ///< `->text()` is then not null; so below
  const TomlValue* integer(std::string_view key);
  std::optional<double> number(std::string_view key);  ///< an integer will do
  const TomlValue* boolean(std::string_view key);
  const TomlArray* array(std::string_view key);
  const TomlTable* table(std::string_view key);
  /// A text, or an array of texts; each element of another type is reported and left out.
  std::vector<const TomlValue*> texts(std::string_view key);
  /// An array of texts; a single text is reported and read as one.
  std::vector<const TomlValue*> text_array(std::string_view key);
  /// An array of tables; a single `[key]` is reported and read as one.
  std::vector<const TomlTable*> tables(std::string_view key);

  const Span& span() const { return table_.span; }
  const std::string& what() const { return what_; }
  Diagnostics& diagnostics() { return diagnostics_; }

 private:
  void report_unknown(const TomlEntry& entry, std::span<const std::string_view> known, std::span<const Synonym> synonyms);
  const TomlValue* of_kind(std::string_view key, TomlKind kind);

  const TomlTable& table_;
  std::string what_;
  Diagnostics& diagnostics_;
  std::vector<std::pair<std::string_view, const TomlEntry*>> entries_;  ///< known key → where it is read from
};

/// Appends `wrong-type`: "`key` must be EXPECTED, found a boolean". `expected` has its article.
void wrong_type(const TomlValue& value, std::string_view key, std::string_view expected, Diagnostics& diagnostics,
                std::string hint = {});

}  // namespace quoin

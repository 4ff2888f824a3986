// What every part of the reader needs, and how values become texts and literals.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/world.h"
#include "locale/locale.h"
#include "resume/resume.h"
#include "toml/table_reader.h"

namespace quoin {

/// Borrows everything but the locale, which decides how texts are set.
struct Reading {
  const std::string& folder;
  const Sources& sources;
  World& world;
  Diagnostics& diagnostics;
  Locale locale;
};

/// One paragraph; blank lines inside are line ends. Empty where the value says nothing.
Text inline_text(Reading& reading, const TomlValue& value);
/// Parted at blank lines; empty paragraphs vanish.
std::vector<Text> paragraphs(Reading& reading, const TomlValue& value);

/// The same for a key of a table; empty where it is missing or has another type.
Text read_text(Reading& reading, TableReader& table, std::string_view key);
std::vector<Text> read_paragraphs(Reading& reading, TableReader& table, std::string_view key);
/// An array of texts.
std::vector<Text> read_texts(Reading& reading, TableReader& table, std::string_view key);
/// As it stands, without white space around it.
Literal read_literal(TableReader& table, std::string_view key);
/// From an array of texts.
std::vector<Literal> read_literals(TableReader& table, std::string_view key);
/// From a text or an array of texts.
std::vector<Literal> read_one_or_more(TableReader& table, std::string_view key);

/// Appends `missing-field` where `table` has no `key`, or only an empty one (`read` says which).
void require(TableReader& table, std::string_view key, bool read);

/// `tags` and `priority`.
Marks read_marks(TableReader& table);

/// `highlights` or `details`: texts, or tables { text, tags, priority }.
std::vector<Item> read_items(Reading& reading, TableReader& table, std::string_view key);

}  // namespace quoin

// What every part of the reader needs, and how values become texts and literals.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "locale/locale.h"
#include "quoin/diagnostic.h"
#include "quoin/files.h"
#include "resume/resume.h"
#include "toml/table_reader.h"

namespace quoin {

/// Borrows everything but the locale, which decides how texts are set. Every value that is read is added to `places`.
struct Reading {
  const std::string& folder;
  const Sources& sources;
  const Files& files;
  Diagnostics& diagnostics;
  Places& places;
  Locale locale{};
};

/// What a blank line means in a text that is one paragraph.
enum class BlankLine { space, line_break };

/// One paragraph. Empty where the value says nothing, or nothing but white space.
Text inline_text(Reading& reading, const TomlValue& value, BlankLine blank = BlankLine::space);
/// Parted at blank lines; empty paragraphs vanish. Each has the place where it begins.
std::vector<Text> paragraphs(Reading& reading, const TomlValue& value);

/// Parted at line ends; empty lines vanish.
std::vector<Text> lines(Reading& reading, const TomlValue& value);

/// The same for a key of a table; empty where it is missing or has another type.
Text read_text(Reading& reading, TableReader& table, std::string_view key, BlankLine blank = BlankLine::space);
std::vector<Text> read_paragraphs(Reading& reading, TableReader& table, std::string_view key);
/// An array of texts.
std::vector<Text> read_texts(Reading& reading, TableReader& table, std::string_view key);
/// As it stands, without white space around it. One that is empty is `empty-value`, one with a control character
/// `control-character`; so below.
Literal read_literal(Reading& reading, TableReader& table, std::string_view key);
/// From an array of texts.
std::vector<Literal> read_literals(Reading& reading, TableReader& table, std::string_view key);
/// From a text or an array of texts.
std::vector<Literal> read_one_or_more(Reading& reading, TableReader& table, std::string_view key);

/// One that `require` is asked about, where it is empty.
Literal read_required_literal(Reading& reading, TableReader& table, std::string_view key);
/// Without control characters, each of which is reported at `span`.
std::string checked_literal(std::string_view text, const Span& span, Diagnostics& diagnostics);
void report_empty(std::string_view key, const Span& span, Diagnostics& diagnostics, std::string hint = {});

/// Appends `missing-field` where `table` has no `key`, or only an empty one (`read` says which).
void require(TableReader& table, std::string_view key, bool read);

/// Of a word that is typed on the command line, which becomes a source of its own, named `option`.
Span typed(const std::string& option, const std::string& text, Sources& sources);

/// A tag is one word: one with white space in it is `bad-tag` at `place`, and false.
bool check_tag(const std::string& tag, const Span& place, Diagnostics& diagnostics);

/// `tags` and `priority`.
Marks read_marks(Reading& reading, TableReader& table);

/// `highlights` or `details`: texts, or tables { text, tags, priority }.
std::vector<Item> read_items(Reading& reading, TableReader& table, std::string_view key);

}  // namespace quoin

// The readers of a résumé's tables, each in a file of its name.
#pragma once

#include <array>
#include <string_view>

#include "resume/kinds.h"
#include "resume/letter_file.h"
#include "resume/reading.h"

namespace quoin {

// `[basics]` and `[document]`: who it is about, and in what form it is set.

/// `table` is nullptr where the file has none; the missing name is then reported at `file_begin`.
Basics read_basics(Reading& reading, const TomlTable* table, Span file_begin);

/// Language and paper are checked; the texts are read with the reading's locale, which hangs on the language.
Literal read_language(Reading& reading, TableReader& document);
DocumentSettings read_document(Reading& reading, TableReader& document);

/// The keys of `[document]`.
inline constexpr std::array<std::string_view, 11> document_keys = {
    "layout", "language", "paper", "title", "keywords", "last-updated", "embed", "accent", "font", "strip-photo", "selected-titles"};

/// The keys of `[basics]`.
inline constexpr std::array<std::string_view, 11> basics_keys = {
    "name", "aliases", "headline", "email", "phone", "url", "location", "photo", "summary", "profile", "detail"};

TableReader document_reader(const TomlTable& table, Diagnostics& diagnostics);

// One `[[section]]`: its kind decides which keys and entries it may have.

Section read_section(Reading& reading, const TomlTable& table);

/// What stands at the top under a kind's name, as in [[experience]], which is an unknown key: it is read for what is wrong behind it.
std::vector<Section> read_stray_sections(Reading& reading, const TomlTable& root);

// One `[[section.entry]]` with its roles or degrees, by its kind's row in the table of kinds.

/// How many of the table's keys an entry of the kind may have.
std::size_t count_known_keys(const TomlTable& entry, const KindInfo& kind);

Entry read_entry(Reading& reading, const TomlTable& table, const KindInfo& kind);

// Files of references → entries of the sections that name them.

/// Of each section that has a bibliography: reads its files, adds them to `sources`, and appends the entries that it takes to those that the
/// section has. Each value's place is in its file. Faults of the files, too, are appended to the reading's.
void read_bibliographies(Reading& reading, Sources& sources, Resume& resume);

// `[[output]]` as the file writes it.

/// The tables `output` of the file, into `resume`, which has its variants and its name already. Among the faults that are
/// reported are names that cannot be written, two that are in each other's way, and more files than `most_outputs`.
void read_outputs(Reading& reading, TableReader& top, Resume& resume);

// `[letter]`: lines, paragraphs and lists, and what stands in the place of `{organization}`.

/// `wanted`: it is to be printed. Only then what it lacks is a fault, or a warning.
Letter read_letter(Reading& reading, const TomlTable& table, const LetterFile& file, bool wanted);

/// Puts each placeholder's text in the place of its `{name}`. Where the letter is wanted, a name that nothing is said for is a
/// fault, and one that no text has a warning. Code keeps its braces.
void fill_placeholders(Reading& reading, Letter& letter, bool wanted);

/// What a wanted letter lacks when its variant has chosen.
void check_letter(const Resume& resume, Diagnostics& diagnostics);

}  // namespace quoin

// `[basics]` and `[document]`: who it is about, and in what form it is set.
#pragma once

#include <array>
#include <string_view>

#include "resume/reading.h"

namespace quoin {

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

/// Of a table that has the key `embed`.
void read_embed(Reading& reading, TableReader& table, DocumentSettings& out);

TableReader document_reader(const TomlTable& table, Diagnostics& diagnostics);

}  // namespace quoin

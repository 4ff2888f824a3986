// [header] and [entry.KIND] of a layout: rows and their condensed forms.
#pragma once

#include "layout/layout.h"
#include "toml/table_reader.h"

namespace quoin {

/// An array of rows: strings, or tables of `left`, `right`, `style`.
std::vector<Row> read_rows(TableReader& table, std::string_view key);

/// Fills Layout::entries from [entry]; a kind that the layout does not name looks like its relative, and every kind
/// has rows in the end.
void read_entries(const TomlTable& table, Layout& layout, Diagnostics& diagnostics);

}  // namespace quoin

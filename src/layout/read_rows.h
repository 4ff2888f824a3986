// Arrays of rows, in the header, in the sidebar and in entries.
#pragma once

#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "layout/row_template.h"
#include "toml/table_reader.h"

namespace quoin {

/// An array of rows under `key`: strings, or tables of `left`, `right` and `style`, and of `label` where rows have one.
/// Rows without labels are the header's, which take their style from their fields.
std::vector<Row> read_rows(TableReader& table, std::string_view key, const RowFields& fields, bool labels);

/// True if the row's text holds the owner's name.
bool holds_name(const RowTemplate& row);

/// The style of a field of the header, or of the sidebar's rows.
StyleName header_field_style(const SlotRef& ref);

}  // namespace quoin

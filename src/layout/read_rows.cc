#include "layout/read_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.h"
#include "layout/keys.h"
#include "layout/read_style.h"

namespace quoin {
namespace {

StyleName row_style(TableReader& table) {
  const TomlValue* value = table.text("style");
  if (!value) return StyleName::row;
  if (const std::optional<StyleName> style = find_style(*value->text())) return *style;
  const std::string near(nearest(*value->text(), style_names()));
  table.diagnostics().error("unknown-style", value->span, fmt::format("no style is called `{}`", *value->text()),
                            near.empty() ? fmt::format("styles are: {}", fmt::join(style_names(), ", "))
                                         : fmt::format("did you mean `{}`?", near));
  return StyleName::row;
}

Row read_row(const TomlTable& table, const RowFields& fields, bool labels, Diagnostics& diagnostics) {
  TableReader reader = reader_of(table, "a row", labels ? row_keys() : header_row_keys(), diagnostics);
  Row row;
  const auto read = [&](std::string_view key, RowTemplate& to) {
    if (const TomlValue* value = reader.text(key)) to = parse_row(*value->text(), value->span, fields, diagnostics);
  };
  read("left", row.left);
  read("right", row.right);
  if (labels) read("label", row.label);
  row.style = row_style(reader);
  return row;
}

}  // namespace

std::vector<Row> read_rows(TableReader& table, std::string_view key, const RowFields& fields, bool labels) {
  std::vector<Row> rows;
  const TomlArray* array = table.array(key);
  if (!array) return rows;
  for (const TomlValue& value : *array) {
    if (const std::string* text = value.text()) {
      rows.push_back({parse_row(*text, value.span, fields, table.diagnostics()), {}, {}, StyleName::row});
    } else if (const TomlTable* inner = value.table()) {
      rows.push_back(read_row(*inner, fields, labels, table.diagnostics()));
    } else {
      wrong_type(value, key, "a text or a table with `left` and `right`", table.diagnostics());
    }
  }
  return rows;
}

bool holds_name(const RowTemplate& row) {
  return std::any_of(row.begin(), row.end(), [](const RowPiece& piece) {
    return piece.slot && piece.slot->slot == Slot::text_field && piece.slot->field == Field::name;
  });
}

}  // namespace quoin

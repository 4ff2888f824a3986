#include "layout/read_header.h"

#include <algorithm>

#include "layout/keys.h"
#include "layout/measures.h"
#include "layout/read_rows.h"
#include "layout/read_sign.h"

namespace quoin {

HeaderLooks read_header(const TomlTable& table, LayoutColors& colors, Diagnostics& diagnostics) {
  TableReader header = reader_of(table, "[header]", keys_of("header"), diagnostics);
  HeaderLooks looks;
  const std::size_t faults = diagnostics.all.size();
  looks.rows = read_rows(header, "rows", header_row_fields(), false);
  const bool named = std::any_of(looks.rows.begin(), looks.rows.end(),
                                 [](const Row& row) { return holds_name(row.left) || holds_name(row.right); });
  if (!named && diagnostics.all.size() == faults)
    diagnostics.error("missing-name-row", header.has("rows") ? header.value("rows")->span : table.span,
                      "no row of the header holds the name", "write { left = \"{name}\", style = \"name\" }");
  looks.separator = read_sign(header, "separator", looks.separator);
  looks.rule = read_rule(header, "rule", colors);
  if (const TomlValue* heading = header.boolean("summary-heading")) looks.summary_heading = *heading->boolean();
  if (const TomlValue* icons = header.boolean("icons")) looks.icons.shown = *icons->boolean();
  if (const std::optional<PlacedColor> color = read_color(header, "icon-color", colors)) looks.icons.color = color->id;
  if (const std::optional<PlacedColor> ground = read_color(header, "background", colors)) {
    looks.background = ground->id;
    looks.background_span = ground->span;
  }
  if (const std::optional<Length> padding = read_length(header, "padding")) looks.padding = *padding;
  return looks;
}

}  // namespace quoin

#include "layout/read_header.h"

#include <algorithm>

#include "layout/read_entry.h"
#include "layout/read_sign.h"

namespace quoin {
namespace {

bool holds_name(const RowTemplate& row) {
  return std::any_of(row.begin(), row.end(), [](const RowPiece& piece) {
    return piece.slot && piece.slot->slot == Slot::text_field && piece.slot->field == Field::name;
  });
}

}  // namespace

HeaderLooks read_header(const TomlTable& table, const Palette& palette, Diagnostics& diagnostics) {
  TableReader header(table, "[header]", {"rows", "separator", "rule", "icons", "icon-color"}, diagnostics);
  HeaderLooks looks;
  looks.rows = read_rows(header, "rows");
  if (!diagnostics.has_errors() && std::none_of(looks.rows.begin(), looks.rows.end(), [](const Row& row) {
        return holds_name(row.left) || holds_name(row.right);
      }))
    diagnostics.error("missing-name-row", header.has("rows") ? header.value("rows")->span : table.span,
                      "no row of the header holds the name", "write { left = \"{name}\", style = \"name\" }");
  looks.separator = read_sign(header, "separator", looks.separator);
  looks.rule = read_rule(header, "rule", palette);
  if (const TomlValue* icons = header.boolean("icons")) looks.icons.shown = *icons->boolean();
  if (const std::optional<PlacedColor> color = read_color(header, "icon-color", palette))
    looks.icons.color = color->color;
  return looks;
}

}  // namespace quoin

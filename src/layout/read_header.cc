#include "layout/read_header.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "layout/keys.h"
#include "layout/values.h"
#include "layout/read_rows.h"
#include "layout/row_template.h"
#include "layout/words.h"

namespace quoin {
namespace {

/// A length that is more than none.
Length read_side(TableReader& table, std::string_view key) {
  constexpr double least = 1;  // point, at a usual type size
  const TomlValue* value = table.value(key);
  if (!value)
    table.diagnostics().error("missing", table.span(), fmt::format("a photo needs `{}`", key),
                              fmt::format("write {} = \"25mm\" under [photo], or shape = \"none\"", key));
  const std::optional<Length> length = read_length(table, key);
  if (length && length->at(Pt(10)) < Pt(least))
    table.diagnostics().error("bad-length", value->span, fmt::format("`{}` is too small for a photo", key));
  return length.value_or(Length{});
}

}  // namespace

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

PhotoLooks read_photo_looks(const TomlTable& table, Diagnostics& diagnostics) {
  TableReader photo = reader_of(table, "[photo]", keys_of("photo"), diagnostics);
  PhotoLooks looks;
  looks.span = table.span;
  looks.shape = read_word(photo, "shape", shape_words).value_or(PhotoShape::rectangle);
  looks.place = read_word(photo, "place", photo_place_words).value_or(looks.place);
  looks.side = read_word(photo, "side", side_words).value_or(looks.side);
  looks.align = read_word(photo, "align", vertical_words).value_or(looks.align);
  if (const std::optional<Length> gap = read_length(photo, "gap")) looks.gap = *gap;
  if (looks.shape == PhotoShape::none) {
    read_length(photo, "width");  // a layout that shows the photo again may extend this one
    read_length(photo, "height");
    return looks;
  }
  looks.width = read_side(photo, "width");
  const bool circle = looks.shape == PhotoShape::circle;
  looks.height = circle && !photo.has("height") ? looks.width : read_side(photo, "height");
  if (circle) looks.height = looks.width;
  return looks;
}

RunningLooks read_running_line(TableReader& page, std::string_view key) {
  RunningLooks line;
  const TomlValue* value = page.value(key);
  if (!value) return line;
  line.span = value->span;
  if (value->text()) {
    line.right = parse_row(*value->text(), value->span, running_row_fields(), page.diagnostics());
    return line;
  }
  const auto* table = std::get_if<TomlTable>(&value->data);
  if (!table) {
    wrong_type(*value, key, "a row, or a table such as { left = \"{name}\", right = \"{page}\" }", page.diagnostics());
    return line;
  }
  TableReader reader = reader_of(*table, fmt::format("`{}`", key), keys_of(fmt::format("page.{}", key)),
                                 page.diagnostics());
  const std::pair<std::string_view, RowTemplate*> sides[] = {
      {"left", &line.left}, {"center", &line.center}, {"right", &line.right}};
  for (const auto& [side, where] : sides)
    if (const TomlValue* row = reader.text(side))
      *where = parse_row(*row->text(), row->span, running_row_fields(), page.diagnostics());
  line.when = read_word(reader, "when", when_words).value_or(line.when);
  return line;
}

}  // namespace quoin

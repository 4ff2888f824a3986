#include "layout/read_drawings.h"

#include <fmt/format.h>

#include <algorithm>

#include "layout/values.h"
#include "layout/words.h"

namespace quoin {
namespace {

/// A reader of the table under `key`, if it is there and not taken away by `show = false`.
std::optional<TableReader> shown_table(TableReader& style, std::string_view key, std::span<const KeyInfo> keys) {
  const TomlTable* table = style.table(key);
  if (!table) return std::nullopt;
  const auto own = std::find_if(keys.begin(), keys.end(), [&](const KeyInfo& one) { return one.name == key; });
  TableReader reader = reader_of(*table, fmt::format("`{}`", key), own->keys, style.diagnostics());
  const TomlValue* show = reader.boolean("show");
  if (show && !*show->boolean()) return std::nullopt;
  return reader;
}

std::optional<ColorId> drawing_color(TableReader& table, std::string_view key, LayoutColors& colors) {
  const std::optional<PlacedColor> color = read_color(table, key, colors);
  return color ? std::optional(color->id) : std::nullopt;
}

}  // namespace

BoxLooks read_box(TableReader& style, std::span<const KeyInfo> keys, LayoutColors& colors) {
  constexpr double usual_gap = 3;  // points
  BoxLooks looks;
  looks.gap = {usual_gap, 0};
  std::optional<TableReader> box = shown_table(style, "box", keys);
  if (!box) return looks;
  if (const std::optional<PlacedColor> color = read_color(*box, "color", colors)) {
    looks.color = color->id;
    looks.color_span = color->span;
  }
  looks.border = read_column_rule(*box, "border", colors);
  if (const auto padding = read_length(*box, "padding")) looks.padding = *padding;
  if (const auto radius = read_length(*box, "radius")) looks.radius = *radius;
  if (const auto gap = read_length(*box, "gap")) looks.gap = *gap;
  return looks;
}

BarLooks read_bar(TableReader& style, std::span<const KeyInfo> keys, LayoutColors& colors) {
  BarLooks looks;
  std::optional<TableReader> bar = shown_table(style, "bar", keys);
  if (!bar) return looks;
  looks.shown = true;
  looks.width = read_length(*bar, "width");
  looks.height = read_length(*bar, "height");
  if (const auto gap = read_length(*bar, "gap")) looks.gap = *gap;
  looks.color = drawing_color(*bar, "color", colors);
  return looks;
}

MeterLooks read_meter(const TomlTable& table, LayoutColors& colors, Diagnostics& diagnostics) {
  TableReader levels = reader_of(table, "[levels]", keys_of("levels"), diagnostics);
  MeterLooks looks;
  looks.shape = read_word(levels, "shape", meter_words).value_or(looks.shape);
  looks.before = read_word(levels, "place", meter_place_words).value_or(looks.before);
  looks.color = drawing_color(levels, "color", colors);
  looks.rest = drawing_color(levels, "rest", colors);
  return looks;
}

}  // namespace quoin

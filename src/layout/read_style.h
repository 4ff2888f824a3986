// [font], [color] and [style.*] of a layout.
#pragma once

#include <span>
#include <string_view>

#include "layout/layout.h"
#include "toml/table_reader.h"

namespace quoin {

/// A colour and where a file defines it: in [color], or at its one use.
struct PlacedColor {
  Color color;
  Span span;
  ColorId id = unsaid_color;  ///< once it is used
};

/// A layout's colours while it is read: what [color] names, and of that, with what has no name, what is used so far.
struct LayoutColors {
  std::map<std::string, PlacedColor, std::less<>> named;
  Palette used = unsaid_palette();
};

LayoutColors read_colors(const TomlTable& table, Diagnostics& diagnostics);

/// A name of [color] or "#rrggbb" under `key`, which is used from now on.
std::optional<PlacedColor> read_color(TableReader& table, std::string_view key, LayoutColors& colors);

/// The table under `key`: names of [color] → what stands in their place, a name or "#rrggbb".
std::vector<ColorSwap> read_color_swaps(TableReader& table, std::string_view key, LayoutColors& colors);

/// The table under `key`: a rule's thickness, gap, width, colour and place.
RuleLooks read_rule(TableReader& table, std::string_view key, LayoutColors& colors);

/// The same of a line between columns, which has thickness and colour alone.
RuleLooks read_column_rule(TableReader& table, std::string_view key, LayoutColors& colors);

/// Fills the layout's fonts from [font]: names → families, most wanted first.
void read_fonts(const TomlTable& table, Layout& layout, Diagnostics& diagnostics);

/// A colour that a style says.
struct StyleColor {
  StyleName style;
  PlacedColor color;
};

/// Fills the layout's styles from [style]; fonts must be there. Returns the colours that they say.
std::vector<StyleColor> read_styles(const TomlTable& table, LayoutColors& colors, Layout& layout,
                                     Diagnostics& diagnostics);

std::optional<StyleName> find_style(std::string_view name);

/// All style names, for messages.
std::span<const std::string_view> style_names();

}  // namespace quoin

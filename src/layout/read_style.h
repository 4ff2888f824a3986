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
};

/// A layout's named colours.
using Palette = std::map<std::string, PlacedColor, std::less<>>;

Palette read_palette(const TomlTable& table, Diagnostics& diagnostics);

/// A name of the palette or "#rrggbb" under `key`.
std::optional<PlacedColor> read_color(TableReader& table, std::string_view key, const Palette& palette);

/// The table under `key`: a rule's thickness, gap, width, colour and place.
RuleLooks read_rule(TableReader& table, std::string_view key, const Palette& palette);

/// The same of a line between columns, which has thickness and colour alone.
RuleLooks read_column_rule(TableReader& table, std::string_view key, const Palette& palette);

/// Fills the layout's fonts from [font]: names → families, most wanted first.
void read_fonts(const TomlTable& table, Layout& layout, Diagnostics& diagnostics);

/// Fills the layout's styles from [style]; fonts must be there. Returns the colours that text has.
std::vector<PlacedColor> read_styles(const TomlTable& table, const Palette& palette, Layout& layout,
                                     Diagnostics& diagnostics);

std::optional<StyleName> find_style(std::string_view name);

/// All style names, for messages.
std::span<const std::string_view> style_names();

}  // namespace quoin

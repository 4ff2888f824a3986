// The language of layouts as data: every table's keys, what may stand under each, and a line of help. The reader takes
// the names of its keys from here, and `quoin layouts --schema` prints the whole.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "resume/kinds.h"
#include "toml/table_reader.h"

namespace quoin {

/// What may stand under a key.
enum class ValueKind : std::uint8_t {
  text,
  flag,
  color_value,    ///< "#rrggbb"
  color,          ///< the same, or a name of [color]
  families,       ///< a text or an array of them
  features,       ///< an array of OpenType tags
  weight,         ///< a word or a number
  tracking,       ///< ems
  letterfit,      ///< ems
  looseness,      ///< lines
  page_count,     ///< of a budget, or "any"
  column_count,
  length,         ///< "12pt"
  length_range,   ///< the same, or min, ideal and max
  point_range,    ///< a length that is not in ems, or a range of them
  factor_range,   ///< a number, or a range of them
  word,           ///< one of KeyInfo::words
  kinds,          ///< an array of kinds of section
  one_kind,       ///< one of them
  kept_entries,   ///< how many
  steps,          ///< an array of kinds, of tables of KeyInfo::keys, and "hyphenation"
  kind_order,     ///< the same, with "*" for all others
  row,            ///< markup with fields
  rows,           ///< an array of rows, each a row or a table of row_keys()
  header_rows,    ///< the same of header_row_keys()
  running_line,   ///< a row, or a table of KeyInfo::keys
  table,          ///< a table of KeyInfo::keys
  named_fonts,    ///< a table of names of the layout's own → families
  named_colors,   ///< a table of names of the layout's own → color_value
  swapped_colors, ///< a table of those names → one of them or a color_value
  styles,         ///< a table of style_names(), each with style_keys()
  entries         ///< a table of entry_kinds(), each with entry_keys()
};

struct KeyInfo {
  std::string_view name;
  ValueKind value = ValueKind::text;
  std::string_view help = {};  ///< a sentence for an editor to show; empty: the name says it all
  std::span<const std::string_view> words = {};
  std::span<const KeyInfo> keys = {};
};

/// The keys of a whole layout.
std::span<const KeyInfo> layout_keys();

/// The keys of the table under `path`, names of layout_keys() downwards, such as "page.margin". It must exist.
std::span<const KeyInfo> keys_of(std::string_view path);

/// The keys of an entry's row that is a table, and of one of the header or the sidebar.
std::span<const KeyInfo> row_keys();
std::span<const KeyInfo> header_row_keys();

/// The keys of [style.NAME] that change something: the body's size is in points, and a heading may have a rule.
std::vector<KeyInfo> style_keys(std::string_view name);

/// The kinds that have entries.
std::vector<const KindInfo*> entry_kinds();

/// The keys of [entry.KIND], and of the part below it (a role, a degree).
std::vector<KeyInfo> entry_keys(const KindInfo& kind);

/// A key that people look for in a table that does not have it, and where it is.
struct Elsewhere {
  std::string_view key, hint;
};

/// A reader that knows `keys`; the hint for an unknown one is the one of `elsewhere`, if it stands there.
TableReader reader_of(const TomlTable& table, std::string what, std::span<const KeyInfo> keys, Diagnostics& diagnostics,
                      std::span<const Elsewhere> elsewhere = {});

}  // namespace quoin

#include "layout/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/nearest.h"
#include "layout/measures.h"
#include "layout/read_entry.h"
#include "layout/read_photo.h"
#include "layout/read_running.h"
#include "layout/read_style.h"
#include "resume/control_character.h"
#include "resume/kinds.h"
#include "toml/table_reader.h"

namespace quoin {
namespace {

constexpr std::string_view layout_keys[] = {"color",  "description", "entry", "extends", "fit",   "font",
                                            "header", "list",        "page",  "photo",   "space", "style"};

/// Where [space] names a space of the layout.
struct SpaceName {
  std::string_view name;
  Range<Length> Spaces::*where;
};

constexpr SpaceName space_names[] = {
    {"entry", &Spaces::entry},
    {"group", &Spaces::group},
    {"group-below", &Spaces::group_below},
    {"header", &Spaces::header},
    {"header-rows", &Spaces::header_rows},
    {"heading", &Spaces::heading},
    {"item", &Spaces::item},
    {"items", &Spaces::items},
    {"line", &Spaces::line},
    {"paragraph", &Spaces::paragraph},
    {"part", &Spaces::part},
    {"part-after-text", &Spaces::part_after_text},
    {"rows", &Spaces::rows},
    {"section", &Spaces::section},
};

void read_spaces(const TomlTable& table, Spaces& spaces, Diagnostics& diagnostics) {
  std::vector<std::string_view> names;
  for (const SpaceName& space : space_names) names.push_back(space.name);
  TableReader reader(table, "[space]", std::span<const std::string_view>(names), diagnostics);
  for (const SpaceName& space : space_names)
    if (const auto range = read_length_range(reader, space.name)) spaces.*space.where = *range;
}

void read_page(const TomlTable& table, Layout& layout, Diagnostics& diagnostics) {
  TableReader page(table, "[page]", {"margin", "head", "foot"}, diagnostics);
  layout.head = read_running_line(page, "head");
  layout.foot = read_running_line(page, "foot");
  const TomlTable* margin = page.table("margin");
  if (!margin) return;
  layout.margins = page.value("margin")->span;
  TableReader sides(*margin, "`margin`", {"top", "right", "bottom", "left"}, diagnostics);
  const std::pair<std::string_view, Range<Length>*> all[] = {{"top", &layout.margin_top},
                                                             {"right", &layout.margin_right},
                                                             {"bottom", &layout.margin_bottom},
                                                             {"left", &layout.margin_left}};
  for (const auto& [side, where] : all)
    if (const auto range = read_length_range(sides, side)) *where = *range;
}

void read_fit(const TomlTable& table, Layout& layout, Diagnostics& diagnostics) {
  TableReader fit(table, "[fit]", {"pages", "condense"}, diagnostics);
  if (const TomlValue* pages = fit.integer("pages")) {
    if (*pages->integer() < 1 || *pages->integer() > most_fit_pages) {
      diagnostics.error("bad-number", pages->span, fmt::format("`pages` must be from 1 to {}", most_fit_pages));
    } else {
      layout.fit_pages = static_cast<int>(*pages->integer());
    }
  }
  std::vector<std::string_view> names;
  for (const KindInfo& kind : kinds()) names.push_back(kind.name);
  for (const TomlValue* name : fit.text_array("condense")) {
    if (const std::optional<SectionKind> kind = find_kind(*name->text())) {
      layout.condense.push_back(*kind);
      continue;
    }
    const std::string near(nearest(*name->text(), names));
    diagnostics.error(
        "unknown-kind", name->span, fmt::format("no section kind is called `{}`", *name->text()),
        near.empty() ? fmt::format("kinds are: {}", fmt::join(names, ", ")) : fmt::format("did you mean `{}`?", near));
  }
}

/// A text that prints as it stands.
std::string read_sign(TableReader& table, std::string_view key, std::string otherwise) {
  const TomlValue* value = table.text(key);
  if (!value) return otherwise;
  for (const ControlCharacter& control : find_control_characters(*value->text()))
    table.diagnostics().error(control_code, value->span, control_message(control.code_point), control_hint);
  return *value->text();
}

void read_list(TableReader& lists, std::string_view key, ListLooks& looks) {
  const TomlTable* table = lists.table(key);
  if (!table) return;
  TableReader reader(*table, fmt::format("[list.{}]", key), {"marker", "at", "text"}, lists.diagnostics());
  looks.marker = read_sign(reader, "marker", looks.marker);
  if (const auto at = read_length(reader, "at")) looks.at = *at;
  if (const auto text = read_length(reader, "text")) looks.text = *text;
}

bool holds_name(const RowTemplate& row) {
  return std::any_of(row.begin(), row.end(), [](const RowPiece& piece) {
    return piece.slot && piece.slot->slot == Slot::text_field && piece.slot->field == Field::name;
  });
}

void read_header(const TomlTable& table, Layout& layout, Diagnostics& diagnostics) {
  TableReader header(table, "[header]", {"rows", "separator"}, diagnostics);
  layout.header = read_rows(header, "rows");
  if (!diagnostics.has_errors() && std::none_of(layout.header.begin(), layout.header.end(), [](const Row& row) {
        return holds_name(row.left) || holds_name(row.right);
      }))
    diagnostics.error("missing-name-row", header.has("rows") ? header.value("rows")->span : table.span,
                      "no row of the header holds the name", "write { left = \"{name}\", style = \"name\" }");
  layout.contact_separator = read_sign(header, "separator", layout.contact_separator);
}

void require(TableReader& reader, std::string_view key, const char* hint) {
  if (!reader.has(key))
    reader.diagnostics().error("missing", reader.span(), fmt::format("the layout has no `{}`", key), hint);
}

}  // namespace

const TomlEntry* extends_entry(const TomlTable& table) {
  if (const TomlEntry* entry = table.find("extends")) return entry;
  for (const TomlEntry& entry : table.entries)
    if (nearest(entry.key, layout_keys) == "extends") return &entry;
  return nullptr;
}

Layout read_layout(const TomlTable& table, const std::string& name, Diagnostics& diagnostics) {
  Layout layout;
  layout.name = name;
  TableReader root(table, "a layout", std::span<const std::string_view>(layout_keys), diagnostics);
  if (const TomlValue* description = root.text("description")) layout.description = *description->text();
  for (const std::string_view key : {"page", "font", "style", "space", "header", "entry"})
    require(root, key, "start from a bundled layout with `extends = \"full\"`");
  if (const TomlTable* page = root.table("page")) read_page(*page, layout, diagnostics);
  if (const TomlTable* fit = root.table("fit")) read_fit(*fit, layout, diagnostics);
  if (const TomlTable* fonts = root.table("font")) read_fonts(*fonts, layout, diagnostics);
  Palette palette;
  if (const TomlTable* colors = root.table("color")) palette = read_palette(*colors, diagnostics);
  if (const TomlTable* styles = root.table("style")) read_styles(*styles, palette, layout, diagnostics);
  if (const TomlTable* spaces = root.table("space")) read_spaces(*spaces, layout.space, diagnostics);
  if (const TomlTable* lists = root.table("list")) {
    TableReader reader(*lists, "[list]", {"highlights", "details"}, diagnostics);
    read_list(reader, "highlights", layout.highlights);
    read_list(reader, "details", layout.details);
  }
  if (const TomlTable* header = root.table("header")) read_header(*header, layout, diagnostics);
  if (const TomlTable* photo = root.table("photo")) layout.photo = read_photo_looks(*photo, diagnostics);
  if (const TomlTable* entries = root.table("entry")) read_entries(*entries, layout, diagnostics);
  return layout;
}

}  // namespace quoin

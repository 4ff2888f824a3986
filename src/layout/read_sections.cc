#include "layout/read_sections.h"

#include <algorithm>

#include "layout/keys.h"
#include "layout/values.h"
#include "layout/read_rows.h"
#include "layout/words.h"

namespace quoin {
namespace {

constexpr std::string_view all_others = "*";

std::optional<ColorId> color_of(TableReader& table, std::string_view key, LayoutColors& colors) {
  const std::optional<PlacedColor> color = read_color(table, key, colors);
  return color ? std::optional(color->id) : std::nullopt;
}

bool is_named_before(SectionKind kind, const std::vector<SectionKind>& named) {
  return std::find(named.begin(), named.end(), kind) != named.end();
}

}  // namespace

SectionOrder read_section_order(const TomlTable& table, Diagnostics& diagnostics) {
  TableReader sections = reader_of(table, "[sections]", keys_of("sections"), diagnostics);
  SectionOrder order;
  bool after = false;
  std::vector<SectionKind> named;
  for (const TomlValue* name : sections.text_array("order")) {
    if (*name->text() == all_others) {
      if (after) diagnostics.error("bad-value", name->span, "`\"*\"`, all other sections, stands once");
      after = true;
      continue;
    }
    const std::optional<SectionKind> kind = read_kind(*name, diagnostics);
    if (!kind) continue;
    if (is_named_before(*kind, named)) diagnostics.error("bad-value", name->span, "this kind is named before in `order`");
    named.push_back(*kind);
    (after ? order.last : order.first).push_back(*kind);
  }
  order.omit = read_kinds(sections, "omit");
  if (const std::vector<SectionKind> only = read_kinds(sections, "only"); !only.empty()) {
    for (const KindInfo& info : quoin::kinds())
      if (std::find(only.begin(), only.end(), info.kind) == only.end()) order.omit.push_back(info.kind);
  }
  return order;
}

SidebarLooks read_sidebar(const TomlTable& table, LayoutColors& colors, Diagnostics& diagnostics) {
  TableReader sidebar = reader_of(table, "[sidebar]", keys_of("sidebar"), diagnostics);
  SidebarLooks looks;
  looks.span = table.span;
  looks.shown = true;
  if (const TomlValue* show = sidebar.boolean("show")) looks.shown = *show->boolean();
  for (const TomlValue* name : sidebar.text_array("sections")) {
    const std::optional<SectionKind> kind = read_kind(*name, diagnostics);
    if (!kind) continue;
    if (is_named_before(*kind, looks.sections)) diagnostics.error("bad-value", name->span, "this kind is named before in `sections`");
    looks.sections.push_back(*kind);
  }
  looks.rows = read_rows(sidebar, "rows", header_row_fields(), false);
  looks.side = read_word(sidebar, "side", side_words).value_or(looks.side);
  if (const auto width = read_length_range(sidebar, "width")) {
    looks.width = *width;
  } else if (looks.shown && !sidebar.has("width")) {
    diagnostics.error("missing", table.span, "a sidebar needs its `width`", "write width = \"55mm\" under [sidebar]");
  }
  if (const auto gap = read_length(sidebar, "gap")) looks.gap = *gap;
  if (const std::optional<PlacedColor> ground = read_color(sidebar, "background", colors)) {
    looks.background = ground->id;
    looks.background_span = ground->span;
  }
  looks.colors = read_color_swaps(sidebar, "color", colors);
  looks.rule = read_column_rule(sidebar, "rule", colors);
  looks.whole_height = read_word(sidebar, "height", height_words).value_or(false);
  looks.pages = read_word(sidebar, "pages", sidebar_page_words).value_or(looks.pages);
  return looks;
}

ColumnLooks read_columns(const TomlTable& table, LayoutColors& colors, Diagnostics& diagnostics) {
  TableReader columns = reader_of(table, "[columns]", keys_of("columns"), diagnostics);
  ColumnLooks looks;
  looks.span = table.span;
  looks.count = read_count(columns, "count", 1, most_columns).value_or(looks.count);
  if (const auto gap = read_length_range(columns, "gap")) looks.gap = *gap;
  looks.rule = read_column_rule(columns, "rule", colors);
  return looks;
}

void read_labels(const TomlTable& table, LayoutColors& colors, LabelLooks& looks, Diagnostics& diagnostics) {
  TableReader labels = reader_of(table, "[labels]", keys_of("labels"), diagnostics);
  looks.span = table.span;
  if (const TomlValue* headings = labels.boolean("headings")) looks.headings = looks.shown = *headings->boolean();
  if (const TomlValue* header = labels.boolean("header")) looks.header = *header->boolean();
  looks.width = read_length(labels, "width");
  if (const auto gap = read_length(labels, "gap")) looks.gap = *gap;
  looks.align = read_word(labels, "align", label_align_words).value_or(looks.align);
  looks.spine = read_column_rule(labels, "spine", colors);
  if (const auto dot = read_length(labels, "dot")) looks.dot = *dot;
  looks.dot_color = color_of(labels, "dot-color", colors);
}

MonthForm read_months(const TomlTable& table, Diagnostics& diagnostics) {
  TableReader date = reader_of(table, "[date]", keys_of("date"), diagnostics);
  return read_word(date, "month", month_words).value_or(MonthForm::abbreviated);
}

}  // namespace quoin

#include "layout/read_sections.h"

#include <algorithm>

#include "layout/measures.h"
#include "layout/read_entry.h"
#include "layout/read_kinds.h"
#include "layout/words.h"

namespace quoin {
namespace {

constexpr std::string_view all_others = "*";
constexpr Named<Side> sides[] = {{"left", Side::left}, {"right", Side::right}};
constexpr Named<Align> label_aligns[] = {{"left", Align::left}, {"right", Align::right}};
constexpr Named<bool> heights[] = {{"columns", false}, {"page", true}};
constexpr Named<MonthForm> month_forms[] = {{"short", MonthForm::abbreviated},
                                            {"long", MonthForm::wide},
                                            {"number", MonthForm::number},
                                            {"none", MonthForm::none}};

std::optional<Color> color_of(TableReader& table, std::string_view key, const Palette& palette) {
  const std::optional<PlacedColor> color = read_color(table, key, palette);
  return color ? std::optional(color->color) : std::nullopt;
}

}  // namespace

SectionOrder read_section_order(const TomlTable& table, Diagnostics& diagnostics) {
  TableReader sections(table, "[sections]", {"order", "omit"}, diagnostics);
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
    if (std::find(named.begin(), named.end(), *kind) != named.end())
      diagnostics.error("bad-value", name->span, "this kind is named before in `order`");
    named.push_back(*kind);
    (after ? order.last : order.first).push_back(*kind);
  }
  order.omit = read_kinds(sections, "omit");
  return order;
}

SidebarLooks read_sidebar(const TomlTable& table, const Palette& palette, Diagnostics& diagnostics) {
  TableReader sidebar(table, "[sidebar]",
                      {"sections", "rows", "side", "width", "gap", "background", "rule", "height", "show"},
                      diagnostics);
  SidebarLooks looks;
  looks.span = table.span;
  looks.shown = true;
  if (const TomlValue* show = sidebar.boolean("show")) looks.shown = *show->boolean();
  looks.sections = read_kinds(sidebar, "sections");
  looks.rows = read_rows(sidebar, "rows");
  looks.side = read_word<Side>(sidebar, "side", sides).value_or(looks.side);
  if (const auto width = read_length_range(sidebar, "width")) {
    looks.width = *width;
  } else if (looks.shown && !sidebar.has("width")) {
    diagnostics.error("missing", table.span, "a sidebar needs its `width`", "write width = \"55mm\" under [sidebar]");
  }
  if (const auto gap = read_length(sidebar, "gap")) looks.gap = *gap;
  looks.background = color_of(sidebar, "background", palette);
  looks.rule = read_rule(sidebar, "rule", palette);
  looks.whole_height = read_word<bool>(sidebar, "height", heights).value_or(false);
  return looks;
}

LabelLooks read_labels(const TomlTable& table, const Palette& palette, Diagnostics& diagnostics) {
  TableReader labels(table, "[labels]", {"width", "gap", "align", "spine", "dot", "dot-color"}, diagnostics);
  LabelLooks looks;
  looks.width = read_length(labels, "width");
  if (const auto gap = read_length(labels, "gap")) looks.gap = *gap;
  looks.align = read_word<Align>(labels, "align", label_aligns).value_or(looks.align);
  looks.spine = read_rule(labels, "spine", palette);
  if (const auto dot = read_length(labels, "dot")) looks.dot = *dot;
  looks.dot_color = color_of(labels, "dot-color", palette);
  return looks;
}

MonthForm read_months(const TomlTable& table, Diagnostics& diagnostics) {
  TableReader date(table, "[date]", {"month"}, diagnostics);
  return read_word<MonthForm>(date, "month", month_forms).value_or(MonthForm::abbreviated);
}

}  // namespace quoin

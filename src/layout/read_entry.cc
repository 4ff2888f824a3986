#include "layout/read_entry.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/nearest.h"
#include "layout/measures.h"
#include "layout/read_style.h"
#include "layout/row_template.h"
#include "layout/words.h"
#include "resume/kinds.h"

namespace quoin {
namespace {

constexpr Named<Numbering> numberings[] = {{"none", Numbering::none}, {"up", Numbering::up}, {"down", Numbering::down}};

RowTemplate row_of(const TomlValue& value, Diagnostics& diagnostics) {
  return parse_row(*value.text(), value.span, diagnostics);
}

StyleName row_style(TableReader& table) {
  const TomlValue* value = table.text("style");
  if (!value) return StyleName::row;
  if (const std::optional<StyleName> style = find_style(*value->text())) return *style;
  const std::string near(nearest(*value->text(), style_names()));
  table.diagnostics().error("unknown-style", value->span, fmt::format("no style is called `{}`", *value->text()),
                            near.empty() ? fmt::format("styles are: {}", fmt::join(style_names(), ", "))
                                         : fmt::format("did you mean `{}`?", near));
  return StyleName::row;
}

Row read_row(const TomlTable& table, Diagnostics& diagnostics) {
  TableReader reader(table, "a row", {"left", "right", "label", "style"}, diagnostics);
  Row row;
  if (const TomlValue* left = reader.text("left")) row.left = row_of(*left, diagnostics);
  if (const TomlValue* right = reader.text("right")) row.right = row_of(*right, diagnostics);
  if (const TomlValue* label = reader.text("label")) row.label = row_of(*label, diagnostics);
  row.style = row_style(reader);
  return row;
}

std::string text_under(TableReader& table, std::string_view key) {
  const TomlValue* value = table.text(key);
  return value ? *value->text() : std::string();
}

std::optional<Arrangement> read_condensed(TableReader& table) {
  const TomlTable* condensed = table.table("condensed");
  if (!condensed) return std::nullopt;
  TableReader reader(*condensed, "`condensed`", {"rows", "join", "join-items"}, table.diagnostics());
  return Arrangement{read_rows(reader, "rows"), text_under(reader, "join"), text_under(reader, "join-items")};
}

EntryLooks read_looks(TableReader& table, std::string_view part) {
  EntryLooks looks;
  looks.plain.rows = read_rows(table, "rows");
  looks.plain.join = text_under(table, "join");
  looks.plain.join_items = text_under(table, "join-items");
  looks.condensed = read_condensed(table);
  looks.above = read_length_range(table, "above");
  looks.numbered = read_word<Numbering>(table, "numbered", numberings).value_or(looks.numbered);
  const TomlTable* inner = part.empty() ? nullptr : table.table(part);
  if (!inner) return looks;
  TableReader reader(*inner, fmt::format("[….{}]", part), {"rows", "condensed"}, table.diagnostics());
  looks.part_plain.rows = read_rows(reader, "rows");
  looks.part_condensed = read_condensed(reader);
  return looks;
}

bool has_label(const std::pair<const SectionKind, EntryLooks>& entry) {
  const auto in = [](const Arrangement& arrangement) {
    return std::any_of(arrangement.rows.begin(), arrangement.rows.end(),
                       [](const Row& row) { return !row.label.empty(); });
  };
  const EntryLooks& looks = entry.second;
  return in(looks.plain) || in(looks.part_plain) || (looks.condensed && in(*looks.condensed)) ||
         (looks.part_condensed && in(*looks.part_condensed));
}

/// Which kind another one looks like where a layout does not name it.
SectionKind relative_of(SectionKind kind) {
  return kind == SectionKind::volunteer ? SectionKind::experience : SectionKind::entries;
}

}  // namespace

std::vector<Row> read_rows(TableReader& table, std::string_view key) {
  std::vector<Row> rows;
  const TomlArray* array = table.array(key);
  if (!array) return rows;
  for (const TomlValue& value : *array) {
    if (value.text()) {
      rows.push_back({row_of(value, table.diagnostics()), {}, {}, StyleName::row});
    } else if (const TomlTable* inner = value.table()) {
      rows.push_back(read_row(*inner, table.diagnostics()));
    } else {
      wrong_type(value, key, "a text or a table with `left` and `right`", table.diagnostics());
    }
  }
  return rows;
}

void read_entries(const TomlTable& table, Layout& layout, Diagnostics& diagnostics) {
  std::vector<std::string_view> names;
  for (const KindInfo& kind : kinds()) names.push_back(kind.name);
  TableReader reader(table, "[entry]", std::span<const std::string_view>(names), diagnostics);
  for (const KindInfo& info : kinds()) {
    const SectionKind kind = info.kind;
    const TomlTable* one = reader.table(info.name);
    if (!one) continue;
    std::vector<std::string_view> keys = {"rows", "join", "join-items", "condensed", "above", "numbered"};
    const std::string_view part = info.part.name;
    if (!part.empty()) keys.push_back(part);
    TableReader looks(*one, fmt::format("[entry.{}]", info.name), std::span<const std::string_view>(keys), diagnostics);
    layout.entries[kind] = read_looks(looks, part);
  }
  layout.labels.shown = std::any_of(layout.entries.begin(), layout.entries.end(), has_label);
  for (const KindInfo& info : kinds()) {
    const SectionKind kind = info.kind;
    if (layout.entries.contains(kind) || kind == SectionKind::prose) continue;
    const auto relative = layout.entries.find(relative_of(kind));
    if (relative != layout.entries.end()) {
      const EntryLooks looks = relative->second;
      layout.entries.emplace(kind, looks);
    } else {
      diagnostics.error(
          "missing-rows", table.span, fmt::format("the layout does not say how entries of kind `{}` look", info.name),
          fmt::format("add [entry.{}] with `rows`, or start from another layout with `extends = \"full\"`", info.name));
    }
  }
}

}  // namespace quoin

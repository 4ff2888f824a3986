#include "layout/read_entry.h"

#include <fmt/format.h>

#include <algorithm>

#include "layout/keys.h"
#include "layout/values.h"
#include "layout/read_rows.h"
#include "layout/words.h"

namespace quoin {
namespace {

/// What the table says replaces what stands in `looks`.
void read_arrangement(TableReader& table, const RowFields& fields, bool part, Arrangement& looks) {
  if (table.has("rows")) looks.rows = read_rows(table, "rows", fields, true);
  if (!part) looks.join = read_sign(table, "join", looks.join);
  looks.join_items = read_sign(table, "join-items", looks.join_items);
}

void read_condensed(TableReader& table, std::span<const KeyInfo> keys, const RowFields& fields, bool part,
                    std::optional<Arrangement>& looks) {
  const TomlTable* condensed = table.table("condensed");
  if (!condensed) return;
  const auto own = std::find_if(keys.begin(), keys.end(), [](const KeyInfo& key) { return key.name == "condensed"; });
  TableReader reader = reader_of(*condensed, "`condensed`", own->keys, table.diagnostics());
  if (!looks) looks.emplace();
  read_arrangement(reader, fields, part, *looks);
}

void read_part(TableReader& table, const KindInfo& kind, EntryLooks& looks) {
  const TomlTable* part = table.table(kind.part.name);
  if (!part) return;
  const std::vector<KeyInfo> keys = entry_keys(kind);
  const RowFields fields = fields_of_part(kind);
  TableReader reader = reader_of(*part, fmt::format("[entry.{}.{}]", kind.name, kind.part.name), keys.back().keys,
                                 table.diagnostics());
  read_arrangement(reader, fields, true, looks.part_plain);
  read_condensed(reader, keys.back().keys, fields, true, looks.part_condensed);
}

/// Over what `looks` holds from the kind's relative.
void read_looks(const TomlTable& table, const KindInfo& kind, EntryLooks& looks, Diagnostics& diagnostics) {
  const std::vector<KeyInfo> keys = entry_keys(kind);
  const RowFields fields = fields_of_kind(kind);
  TableReader reader = reader_of(table, fmt::format("[entry.{}]", kind.name), keys, diagnostics);
  read_arrangement(reader, fields, false, looks.plain);
  read_condensed(reader, keys, fields, false, looks.condensed);
  if (const auto above = read_length_range(reader, "above")) looks.above = above;
  looks.numbered = read_word(reader, "numbered", numbering_words).value_or(looks.numbered);
  if (!kind.part.name.empty()) read_part(reader, kind, looks);
  if (looks.plain.rows.empty() && !reader.has("rows"))
    diagnostics.error("missing-rows", table.span,
                      fmt::format("the layout does not say how entries of kind `{}` look", kind.name),
                      "write `rows`, or start from another layout with `extends = \"full\"`");
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

/// One fault for all of them: whoever writes a layout wants to know of the last as soon as of the first.
void report_missing(const std::vector<std::string_view>& kinds, const Span& whole, Diagnostics& diagnostics) {
  if (kinds.empty()) return;
  diagnostics.error("missing-rows", whole,
                    fmt::format("the layout does not say how entries of {} look: {}",
                                kinds.size() == 1 ? "this kind" : "these kinds", fmt::join(kinds, ", ")),
                    fmt::format("add [entry.{}] with `rows`{}, or start from another layout with `extends = \"full\"`",
                                kinds.front(), kinds.size() == 1 ? "" : " and so on"));
}

/// Which kind another one looks like where a layout does not say: the one with the same fields.
const KindInfo* relative_of(const KindInfo& kind) {
  for (const SectionKind one : {SectionKind::entries, SectionKind::experience}) {
    const KindInfo& relative = kind_info(one);
    if (kind.kind != one && kind.fields.data() == relative.fields.data()) return &relative;
  }
  return nullptr;
}

}  // namespace

void read_entries(const TomlTable& table, const Span& whole, Layout& layout, Diagnostics& diagnostics) {
  std::vector<std::string_view> missing;
  std::vector<KeyInfo> names;
  std::vector<const KindInfo*> in_order = entry_kinds();
  for (const KindInfo* kind : in_order) names.push_back({kind->name});
  TableReader reader = reader_of(table, "[entry]", names, diagnostics);
  std::stable_partition(in_order.begin(), in_order.end(), [](const KindInfo* kind) { return !relative_of(*kind); });
  for (const KindInfo* kind : in_order) {
    const KindInfo* relative = relative_of(*kind);
    const auto inherited = relative ? layout.entries.find(relative->kind) : layout.entries.end();
    EntryLooks looks = inherited == layout.entries.end() ? EntryLooks{} : inherited->second;
    const TomlTable* own = reader.table(kind->name);
    if (own) read_looks(*own, *kind, looks, diagnostics);
    if (!reader.has(kind->name) && looks.plain.rows.empty() && !relative) missing.push_back(kind->name);
    layout.entries.insert_or_assign(kind->kind, std::move(looks));
  }
  report_missing(missing, whole, diagnostics);
  if (std::any_of(layout.entries.begin(), layout.entries.end(), has_label)) layout.labels.shown = true;
}

}  // namespace quoin

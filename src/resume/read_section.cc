#include "resume/read_section.h"

#include <algorithm>
#include <array>

#include "base/nearest.h"
#include "resume/kinds.h"
#include "resume/read_entry.h"
#include "resume/read_files.h"

namespace quoin {
namespace {

constexpr std::string_view publication_keys[] = {"bibliography", "keys", "exclude", "sort"};

std::string all_kinds() {
  std::string out;
  for (const KindInfo& kind : kinds()) out += (out.empty() ? "" : ", ") + std::string(kind.name);
  return out;
}

/// The kind whose entries have most of the keys that are written; `entries`, the most general, where none has any.
const KindInfo& guess_kind(TableReader& table) {
  const auto written = [&](std::string_view key) { return table.has(key); };
  if (std::any_of(std::begin(publication_keys), std::end(publication_keys), written))
    return kind_info(SectionKind::publications);
  const TomlValue* entries = table.value("entry");
  const KindInfo* best = &kind_info(SectionKind::entries);
  if (!entries || !entries->array()) return *best;
  std::size_t most = 0;
  for (const KindInfo& kind : kinds()) {
    std::size_t known = 0;
    for (const TomlValue& entry : *entries->array())
      if (entry.table()) known += count_known_keys(*entry.table(), kind);
    if (known > most || (known == most && &kind == best)) best = &kind;
    most = std::max(most, known);
  }
  return *best;
}

struct ReadKind {
  const KindInfo& info;
  bool guessed = false;
};

/// A missing or unknown kind is guessed from what stands in the section.
ReadKind read_kind(Reading& reading, TableReader& table) {
  const Literal written = read_required_literal(reading, table, "kind");
  require(table, "kind", !written.empty());
  if (written.empty()) return {guess_kind(table), true};
  if (const std::optional<SectionKind> kind = find_kind(written.value)) return {kind_info(*kind)};
  std::vector<std::string_view> names;
  for (const KindInfo& kind : kinds()) names.push_back(kind.name);
  const std::string meant = nearest(written.value, names);
  table.diagnostics().error("unknown-kind", reading.places.of(written.value_id),
                            "there is no section kind `" + written.value + "`",
                            meant.empty() ? "the kinds are: " + all_kinds() : "did you mean `" + meant + "`?");
  if (const std::optional<SectionKind> kind = find_kind(meant)) return {kind_info(*kind)};
  return {guess_kind(table), true};
}

Numbering read_numbering(Reading& reading, TableReader& table) {
  const Literal written = read_literal(reading, table, "numbered");
  if (written.empty()) return Numbering::none;
  if (written.value == "up") return Numbering::up;
  if (written.value == "down") return Numbering::down;
  table.diagnostics().error("unknown-value", reading.places.of(written.value_id),
                            "`numbered` cannot be `" + written.value + "`", "write \"up\" or \"down\"");
  return Numbering::none;
}

void read_bibliography(Reading& reading, TableReader& table, Section& section) {
  if (section.kind != SectionKind::publications) {
    for (const std::string_view key : publication_keys)
      if (const TomlEntry* entry = table.entry(key))
        table.diagnostics().error("unknown-key", entry->key_span, table.what() + " takes no `" + std::string(key) + "`",
                                  "only kind publications does");
    return;
  }
  section.keys = read_literals(reading, table, "keys");
  section.exclude = read_literals(reading, table, "exclude");
  section.sort = read_literal(reading, table, "sort");
  const Literal path = read_literal(reading, table, "bibliography");
  if (path.empty()) return;
  section.bibliography = path;
  if (check_bibliography(reading, path))
    reading.diagnostics.warning("not-yet-read", reading.places.of(path.value_id),
                                "bibliographies are not read yet: `" + path.value + "` adds nothing to the page",
                                "write its publications as [[section.entry]]");
}

void read_entries(Reading& reading, TableReader& table, const KindInfo& kind, Section& section) {
  if (kind.fields.empty() && table.has("entry")) {
    table.diagnostics().error("unknown-key", table.entry("entry")->key_span,
                              "a section of kind " + std::string(kind.name) + " has no entries",
                              "write its paragraphs in `text`, or choose kind entries");
    return;
  }
  for (const TomlTable* entry : table.tables("entry")) section.entries.push_back(read_entry(reading, *entry, kind));
}

/// The same for a guessed kind, which cannot say which keys are wrong.
void read_entries_leniently(Reading& reading, TableReader& table, const KindInfo& kind, Section& section) {
  Diagnostics found;
  Reading lenient{reading.folder, reading.sources, reading.files, found, reading.places, reading.locale};
  for (const TomlTable* entry : table.tables("entry")) section.entries.push_back(read_entry(lenient, *entry, kind));
  std::erase_if(found.all, [](const Diagnostic& one) { return one.code == "unknown-key" || one.code == "missing-field"; });
  reading.diagnostics.take(std::move(found));
}

bool has_bad_element(const TomlValue& value) {
  return value.array() && std::any_of(value.array()->begin(), value.array()->end(),
                                      [](const TomlValue& element) { return !element.table(); });
}

/// Whether a fault in what the section holds has been reported, so that it is not called empty too.
bool holds_faults(const TableReader& table, const KindInfo& kind) {
  const TomlValue* text = table.value("text");
  const TomlValue* entry = table.value("entry");
  return (text && !text->text()) || table.has("bibliography") ||
         (entry && (kind.fields.empty() || !entry->array() || has_bad_element(*entry)));
}

}  // namespace

Section read_section(Reading& reading, const TomlTable& from) {
  TableReader table(from, "a section",
                    {"title", "kind", "id", "text", "numbered", "tags", "priority", "entry", "bibliography", "keys",
                     "exclude", "sort"},
                    reading.diagnostics);
  Section section;
  section.value_id = reading.places.add(from.span);
  section.title = read_text(reading, table, "title");
  require(table, "title", !section.title.empty());
  const auto [kind, guessed] = read_kind(reading, table);
  section.kind = kind.kind;
  section.id = read_literal(reading, table, "id");
  section.numbered = read_numbering(reading, table);
  section.marks = read_marks(reading, table);
  for (Text& text : read_paragraphs(reading, table, "text")) section.text.push_back({std::move(text), {}, no_leaf});
  if (guessed)
    read_entries_leniently(reading, table, kind, section);
  else
    read_entries(reading, table, kind, section);
  read_bibliography(reading, table, section);
  const bool says_something = !section.text.empty() || !section.entries.empty() || section.bibliography;
  if (!says_something && !holds_faults(table, kind))
    reading.diagnostics.error(
        "empty-section", from.span, "the section is empty",
        kind.fields.empty() ? "write its `text`" : "add a [[section.entry]], or take the section out");
  return section;
}

}  // namespace quoin

// One `[[section]]`: its kind decides which keys and entries it may have.
#include "resume/read_parts.h"

#include <algorithm>
#include <array>

#include "base/nearest.h"
#include "locale/words.h"
#include "resume/kinds.h"
#include "resume/synonyms.h"

namespace quoin {
namespace {

constexpr std::string_view publication_keys[] = {"bibliography", "keys", "exclude", "sort", "group-by", "select"};

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

std::string hint_for_kind(const TableReader& table, const KindInfo& guessed) {
  if (table.has("entry")) return "write kind = \"" + std::string(guessed.name) + "\", or another: " + all_kinds();
  return table.has("text") ? "write kind = \"prose\"" : "the kinds are: " + all_kinds();
}

struct ReadKind {
  const KindInfo& info;
  bool guessed = false;
  ValueId value_id = no_value;
};

/// A missing or unknown kind is guessed from what stands in the section.
ReadKind read_kind(Reading& reading, TableReader& table) {
  const Literal written = read_required_literal(reading, table, "kind");
  if (written.empty()) {
    const KindInfo& guessed = guess_kind(table);
    const TomlValue* const kind = table.value("kind");
    if (!kind || kind->text())
      table.diagnostics().error("missing-field", kind ? kind->span : table.span(), kind ? "`kind` of a section is empty" : "a section needs `kind`",
                                hint_for_kind(table, guessed));
    return {guessed, true};
  }
  if (const std::optional<SectionKind> kind = find_kind(written.value)) return {kind_info(*kind), false, written.value_id};
  std::vector<std::string_view> names;
  for (const KindInfo& kind : kinds()) names.push_back(kind.name);
  const std::string elsewhere(kind_elsewhere(written.value));
  const std::string meant = elsewhere.empty() ? nearest(written.value, names) : elsewhere;
  table.diagnostics().error("unknown-kind", reading.places.of(written.value_id),
                            "there is no section kind `" + written.value + "`",
                            meant.empty()        ? "the kinds are: " + all_kinds()
                            : elsewhere.empty() ? "did you mean `" + meant + "`?"
                                                : "here it is called `" + meant + "`");
  if (const std::optional<SectionKind> kind = find_kind(meant)) return {kind_info(*kind), false, written.value_id};
  return {guess_kind(table), true};
}

/// The heading that the language has for the kind, where the section has no title of its own; it stands where the kind does.
Text title_of_kind(Reading& reading, TableReader& table, const ReadKind& kind) {
  const std::string_view heading = heading_of_kind(kind.info.name, reading.locale.tag);
  if (!heading.empty()) return {reading.places.add(reading.places.of(kind.value_id)), {{std::string(heading), false, false, false, {}}}};
  if (kind.guessed) return require(table, "title", false), Text();
  const std::string name(kind.info.name);
  const bool nameless = heading_of_kind(kind.info.name, "en").empty();
  table.diagnostics().error("missing-field", table.span(),
                            nameless ? "a section of kind " + name + " needs `title`"
                                     : "a section needs `title`: for kind " + name + " no heading in `" + reading.locale.tag + "` is known",
                            "write title = \"…\"");
  return {};
}

Text read_title(Reading& reading, TableReader& table, const ReadKind& kind) {
  if (!table.has("title")) return title_of_kind(reading, table, kind);
  Text title = read_text(reading, table, "title");
  require(table, "title", !title.empty());
  return title;
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

/// One of a few words; another one is a fault and counts as none.
Literal read_word(Reading& reading, TableReader& table, std::string_view key, std::initializer_list<std::string_view> words) {
  Literal written = read_literal(reading, table, key);
  if (written.empty() || std::find(words.begin(), words.end(), written.value) != words.end()) return written;
  const std::string meant = nearest(written.value, std::span(words.begin(), words.size()));
  std::string all;
  for (const std::string_view word : words)
    all += (all.empty() ? "write \"" : word == *(words.end() - 1) ? " or \"" : ", \"") + std::string(word) + "\"";
  table.diagnostics().error("unknown-value", reading.places.of(written.value_id),
                            "`" + std::string(key) + "` cannot be `" + written.value + "`",
                            meant.empty() ? all : "did you mean `" + meant + "`?");
  written.value.clear();
  return written;
}

/// A number of entries, or a keyword.
void read_select(Reading& reading, TableReader& table, Bibliography& out) {
  const TomlValue* value = table.value("select");
  if (!value) return;
  if (value->text()) {
    out.select = read_literal(reading, table, "select");
  } else if (const std::int64_t* number = value->integer(); number && *number > 0) {
    out.select = {reading.places.add(value->span), std::to_string(*number)};
    out.newest = static_cast<std::size_t>(*number);
  } else if (number) {
    table.diagnostics().error("unknown-value", value->span, "`select` cannot be " + std::to_string(*number),
                              "write how many of the newest, such as 5, or a keyword");
  } else {
    wrong_type(*value, "select", "a number or a keyword", table.diagnostics());
  }
}

void read_bibliography(Reading& reading, TableReader& table, Section& section) {
  if (section.kind != SectionKind::publications) {
    for (const std::string_view key : publication_keys)
      if (const TomlEntry* entry = table.entry(key))
        table.diagnostics().error("unknown-key", entry->key_span, table.what() + " takes no `" + std::string(key) + "`",
                                  "only kind publications does");
    return;
  }
  Bibliography out;
  for (const std::string_view key : {"bibliography", "keys"})
    if (const TomlValue* const list = table.value(key); list && list->array() && list->array()->empty()) report_empty(key, list->span, table.diagnostics());
  out.files = read_one_or_more(reading, table, "bibliography");
  out.keys = read_literals(reading, table, "keys");
  out.exclude = read_literals(reading, table, "exclude");
  out.sort = read_word(reading, table, "sort", {"newest", "oldest", "file", "title"});
  out.group_by = read_word(reading, table, "group-by", {"year", "type", "keyword"});
  read_select(reading, table, out);
  if (!out.files.empty()) {
    section.bibliography = std::move(out);
    return;
  }
  if (table.has("bibliography")) return;
  for (const std::string_view key : publication_keys)
    if (const TomlEntry* entry = table.entry(key))
      table.diagnostics().error("missing-field", entry->key_span, "`" + std::string(key) + "` says nothing without `bibliography`",
                                "write bibliography = \"papers.bib\"");
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

/// What it names is read already, and put among the entries; where it could not be, that has been said.
bool names_files(const TomlValue* include) {
  return include && (!include->array() || !include->array()->empty());
}

constexpr std::string_view section_keys[] = {"title", "kind", "id", "text", "numbered", "tags", "priority", "entry", "bibliography", "keys",
                                            "exclude", "sort", "group-by", "select", "include"};

/// Whether something was meant to stand in it, under a key that it has not.
bool has_unknown_key(const TomlTable& from) {
  return std::any_of(from.entries.begin(), from.entries.end(), [](const TomlEntry& one) {
    return std::find(std::begin(section_keys), std::end(section_keys), one.key) == std::end(section_keys);
  });
}

/// Whether a fault in what the section holds has been reported, so that it is not called empty too.
bool holds_faults(const TableReader& table, const KindInfo& kind) {
  const TomlValue* text = table.value("text");
  const TomlValue* entry = table.value("entry");
  return (text && !text->text()) || table.has("bibliography") || names_files(table.value("include")) ||
         (entry && (kind.fields.empty() || !entry->array() || has_bad_element(*entry)));
}

}  // namespace

std::vector<Section> read_stray_sections(Reading& reading, const TomlTable& root) {
  std::vector<Section> out;
  for (const TomlEntry& one : root.entries) {
    const std::optional<SectionKind> own = find_kind(one.key);
    const std::optional<SectionKind> kind = own ? own : find_kind(kind_elsewhere(one.key));
    if (!kind || !one.value.array() || kind_info(*kind).fields.empty()) continue;
    Section section;
    section.value_id = reading.places.add(one.key_span);
    section.kind = *kind;
    section.title = {reading.places.add(one.key_span), {{one.key, false, false, false, {}}}};
    for (const TomlValue& entry : *one.value.array())
      if (entry.table()) section.entries.push_back(read_entry(reading, *entry.table(), kind_info(*kind)));
    out.push_back(std::move(section));
  }
  return out;
}

Section read_section(Reading& reading, const TomlTable& from) {
  TableReader table(from, "a section", section_keys, reading.diagnostics, key_synonyms());
  Section section;
  section.value_id = reading.places.add(from.span);
  const ReadKind read = read_kind(reading, table);
  const KindInfo& kind = read.info;
  section.title = read_title(reading, table, read);
  section.kind = kind.kind;
  section.id = read_literal(reading, table, "id");
  section.numbered = read_numbering(reading, table);
  section.marks = read_marks(reading, table);
  for (Text& text : read_paragraphs(reading, table, "text")) section.text.push_back({std::move(text), {}, no_leaf});
  if (read.guessed)
    read_entries_leniently(reading, table, kind, section);
  else
    read_entries(reading, table, kind, section);
  read_bibliography(reading, table, section);
  const bool says_something = !section.text.empty() || !section.entries.empty() || section.bibliography;
  if (!says_something && !holds_faults(table, kind) && !has_unknown_key(from))
    reading.diagnostics.error(
        "empty-section", from.span, "the section is empty",
        kind.fields.empty() ? "write its `text`" : "add a [[section.entry]], or take the section out");
  return section;
}

}  // namespace quoin

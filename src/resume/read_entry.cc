// One `[[section.entry]]` with its roles or degrees, by its kind's row in the table of kinds.
#include "resume/read_parts.h"

#include <algorithm>

#include "resume/read_dates.h"
#include "resume/read_links.h"
#include "resume/synonyms.h"

namespace quoin {
namespace {

using Keys = std::vector<std::string_view>;

void add_names(Keys& keys, std::span<const Field> fields) {
  for (const Field field : fields) keys.push_back(field_name(field));
}

/// A single degree may stand on its entry directly.
bool takes_part_directly(const KindInfo& kind) {
  return kind.kind == SectionKind::education;
}

Keys entry_keys(const KindInfo& kind) {
  Keys keys;
  add_names(keys, kind.fields);
  const auto add = [&](bool wanted, std::string_view key) {
    if (wanted) keys.push_back(key);
  };
  add(kind.authors, "authors");
  add(kind.keywords, "keywords");
  add(kind.url, "url");
  add(kind.doi, "doi");
  const bool direct = takes_part_directly(kind);
  if (direct) add_names(keys, kind.part.fields);
  add(direct, kind.part.items);
  add(kind.date || direct, "date");
  add(kind.range || direct, "start");
  add(kind.range || direct, "end");
  add(kind.summary, "summary");
  add(kind.highlights, "highlights");
  add(!kind.part.name.empty(), kind.part.name);
  keys.insert(keys.end(), {"group", "id", "tags", "priority"});
  return keys;
}

Keys part_keys(const PartInfo& part) {
  Keys keys;
  add_names(keys, part.fields);
  keys.insert(keys.end(), {"date", "start", "end"});
  if (part.location_and_summary) keys.push_back("summary");
  keys.insert(keys.end(), {part.items, "id", "tags", "priority"});
  return keys;
}

void read_fields(Reading& reading, TableReader& table, std::span<const Field> fields, Entry& entry) {
  for (const Field field : fields)
    if (Text text = read_text(reading, table, field_name(field),
                              field == Field::text ? BlankLine::line_break : BlankLine::space);
        !text.empty())
      entry.fields.emplace_back(field, std::move(text));
}

Entry read_part(Reading& reading, const TomlTable& from, const PartInfo& part) {
  TableReader table(from, "a " + std::string(part.name), part_keys(part), reading.diagnostics, key_synonyms());
  Entry entry;
  entry.value_id = reading.places.add(from.span);
  entry.marks = read_marks(reading, table);
  read_fields(reading, table, part.fields, entry);
  require(table, field_name(part.required), entry.field(part.required) != nullptr);
  entry.dates = read_dates(reading, table, true);
  if (part.location_and_summary) entry.summary = read_paragraphs(reading, table, "summary");
  entry.items = read_items(reading, table, part.items);
  return entry;
}

/// The degree whose fields stand directly on the entry; nothing where there are none.
std::optional<Entry> read_direct_part(Reading& reading, TableReader& table, const PartInfo& part) {
  Entry entry;
  entry.value_id = reading.places.add(table.span());
  entry.direct = true;
  read_fields(reading, table, part.fields, entry);
  entry.dates = read_dates(reading, table, true);
  entry.items = read_items(reading, table, part.items);
  if (entry.fields.empty() && entry.dates.empty() && entry.items.empty()) return std::nullopt;
  return entry;
}

/// A word where roles or degrees stand as tables is the only one's: `role = "Engineer"`, `degree = "B.Sc."`.
void read_part_as_word(Reading& reading, TableReader& table, const PartInfo& part, Field meant, Entry& entry) {
  const TomlValue& word = *table.value(part.name);
  wrong_type(word, part.name, "an array of tables", table.diagnostics(),
             "for a single one write " + std::string(field_name(meant)) + " = \"…\"");
  if (table.has(field_name(meant))) return;
  if (Text text = inline_text(reading, word); !text.empty()) entry.fields.emplace_back(meant, std::move(text));
}

}  // namespace

std::size_t count_known_keys(const TomlTable& entry, const KindInfo& kind) {
  const Keys known = kind.fields.empty() ? Keys() : entry_keys(kind);
  return static_cast<std::size_t>(std::count_if(entry.entries.begin(), entry.entries.end(), [&](const TomlEntry& one) {
    return std::find(known.begin(), known.end(), one.key) != known.end();
  }));
}

Entry read_entry(Reading& reading, const TomlTable& from, const KindInfo& kind) {
  TableReader table(from, "an entry of kind " + std::string(kind.name), entry_keys(kind), reading.diagnostics, key_synonyms());
  Entry entry;
  entry.value_id = reading.places.add(from.span);
  entry.marks = read_marks(reading, table);
  entry.group = read_text(reading, table, "group");
  read_fields(reading, table, kind.fields, entry);
  require(table, field_name(kind.required), entry.field(kind.required) != nullptr);
  if (kind.url) entry.url = read_url(reading, table, "url");
  if (kind.doi) entry.doi = read_doi(reading, table, "doi");
  if (kind.date) entry.dates = read_dates(reading, table, kind.range);
  if (kind.authors) entry.authors = read_texts(reading, table, "authors");
  if (kind.keywords) entry.keywords = read_texts(reading, table, "keywords");
  if (kind.summary) entry.summary = read_paragraphs(reading, table, "summary");
  if (kind.highlights) entry.items = read_items(reading, table, "highlights");
  const TomlValue* parts = kind.part.name.empty() ? nullptr : table.value(kind.part.name);
  if (takes_part_directly(kind))
    if (std::optional<Entry> part = read_direct_part(reading, table, kind.part))
      entry.parts.push_back(std::move(*part));
  if (parts && parts->text())
    read_part_as_word(reading, table, kind.part, takes_part_directly(kind) ? kind.part.required : Field::position, entry);
  else if (parts)
    for (const TomlTable* part : table.tables(kind.part.name))
      entry.parts.push_back(read_part(reading, *part, kind.part));
  return entry;
}

}  // namespace quoin

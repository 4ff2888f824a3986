#include "resume/read_tailoring.h"

#include <algorithm>

#include "base/nearest.h"
#include "resume/read_dates.h"

namespace quoin {
namespace {

/// Every value below `table` that is no table itself, by its dotted path. The parser bounds the depth.
void flatten(Reading& reading, const TomlTable& table, const std::string& before, std::vector<Override>& out) {
  for (const TomlEntry& entry : table.entries) {
    const std::string path = before.empty() ? entry.key : before + "." + entry.key;
    if (const TomlTable* inner = entry.value.table())
      flatten(reading, *inner, path, out);
    else
      out.push_back({reading.places.add(entry.value.span), path, std::string(reading.sources.text(entry.value.span))});
  }
}

void check_sections(Reading& reading, const std::vector<Literal>& ids, const std::vector<Section>& sections) {
  std::vector<std::string_view> known;
  for (const Section& section : sections)
    if (!section.id.empty()) known.push_back(section.id.value);
  for (const Literal& id : ids) {
    if (std::find(known.begin(), known.end(), id.value) != known.end()) continue;
    const std::string meant = nearest(id.value, known);
    reading.diagnostics.error("unknown-section", reading.places.of(id.value_id),
                              "no section has the id `" + id.value + "`",
                              meant.empty() ? "write id = \"" + id.value + "\" in the [[section]] that is meant"
                                            : "did you mean `" + meant + "`?");
  }
}

/// An override begins with a table of the résumé.
void check_set(const TomlTable& set, Diagnostics& diagnostics) {
  TableReader(set, "`set`", {"document", "basics", "section", "letter"}, diagnostics);
}

Variant read_variant(Reading& reading, const TomlEntry& entry, const std::vector<Section>& sections) {
  TableReader table(*entry.value.table(), "a variant", {"include", "exclude", "layout", "sections", "set"},
                    reading.diagnostics);
  Variant variant;
  variant.value_id = reading.places.add(entry.key_span);
  variant.name = entry.key;
  variant.include = read_literals(reading, table, "include");
  variant.exclude = read_literals(reading, table, "exclude");
  variant.sections = read_literals(reading, table, "sections");
  check_sections(reading, variant.sections, sections);
  variant.layout = read_literal(reading, table, "layout");
  if (const TomlTable* set = table.table("set")) {
    check_set(*set, reading.diagnostics);
    flatten(reading, *set, "", variant.set);
  }
  return variant;
}

/// A text parted at blank lines, or an array of texts.
std::vector<Text> read_lines(Reading& reading, TableReader& table, std::string_view key) {
  std::vector<Text> out;
  for (const TomlValue* value : table.texts(key))
    for (Text& text : paragraphs(reading, *value)) out.push_back(std::move(text));
  return out;
}

}  // namespace

std::vector<Variant> read_variants(Reading& reading, const TomlTable& from, const std::vector<Section>& sections) {
  std::vector<Variant> out;
  for (const TomlEntry& entry : from.entries) {
    if (!entry.value.table()) {
      wrong_type(entry.value, entry.key, "a table", reading.diagnostics, "write [variant." + entry.key + "]");
      continue;
    }
    out.push_back(read_variant(reading, entry, sections));
    reading.diagnostics.warning("not-yet-read", entry.key_span,
                                "variants are not used yet: `" + entry.key + "` changes nothing");
  }
  return out;
}

Letter read_letter(Reading& reading, const TomlTable& from) {
  TableReader table(from, "[letter]", {"recipient", "date", "subject", "opening", "body", "closing"},
                    reading.diagnostics);
  reading.diagnostics.warning("not-yet-read", from.span, "letters are not set yet: [letter] is left out");
  Letter letter;
  letter.value_id = reading.places.add(from.span);
  letter.recipient = read_lines(reading, table, "recipient");
  letter.date = read_date(reading, table, "date", DateUse::date);
  letter.subject = read_text(reading, table, "subject");
  letter.opening = read_text(reading, table, "opening");
  letter.body = read_lines(reading, table, "body");
  letter.closing = read_text(reading, table, "closing");
  return letter;
}

}  // namespace quoin

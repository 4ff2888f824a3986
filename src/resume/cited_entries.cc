#include "resume/cited_entries.h"

#include <algorithm>
#include <charconv>
#include <variant>

#include "base/words.h"
#include "resume/control_character.h"
#include "resume/inline_pieces.h"
#include "resume/letters.h"
#include "resume/read_links.h"

namespace quoin {

namespace bib = bibliography;

Span CitedEntries::span(std::size_t file, const bib::Stretch& at) const {
  return sources_.span(files_[file], at.begin, at.end);
}

ValueId CitedEntries::value(const std::vector<bib::Origin>& origins, const Span& otherwise) {
  if (origins.empty()) return reading_.places.add(otherwise);
  const ValueId id = reading_.places.add(span(origins.front()));
  for (std::size_t i = 1; i < origins.size(); ++i) resume_.further_places.push_back({id, span(origins[i])});
  return id;
}

/// Set as a text of the résumé is, but for the markup, which is the file's.
Text CitedEntries::text(const bib::Marked& from, ValueId id) {
  std::vector<InlinePiece> pieces;
  for (const bib::Piece& piece : from) {
    InlineRun run{cleaned(piece.text, id), piece.strong, piece.emphasis, piece.code, {}};
    set_plain_letters(run.text);
    if (!piece.url.empty()) {
      const std::string fault = url_fault(piece.url);
      if (fault.empty())
        run.url = piece.url;
      else
        reading_.diagnostics.warning("bad-url", reading_.places.of(id), fault, "the link is left out");
    }
    const bool verbatim = piece.code || !piece.url.empty();
    printed_ += run.text.size();
    pieces.push_back({std::move(run), verbatim});
  }
  return {id, set_runs(std::move(pieces), &reading_.locale)};
}

std::string CitedEntries::cleaned(const std::string& text, ValueId id) {
  const std::vector<ControlCharacter> controls = find_control_characters(text);
  if (controls.empty()) return text;
  reading_.diagnostics.error(control_code, reading_.places.of(id), control_message(controls[0].code_point),
                             control_hint);
  return without(text, controls);
}

void CitedEntries::add_field(Entry& entry, Field field, const bib::Made& from, const Span& head) {
  if (from.empty()) return;
  Text made = text(from.text, value(from.origins, head));
  if (!made.empty()) entry.fields.emplace_back(field, std::move(made));
}

Entry CitedEntries::made(const bib::Chosen& chosen, const bib::Publication& from) {
  const bib::Entry& source = catalogue_.entry(chosen.id);
  const std::size_t file = catalogue_.file_of(chosen.id);
  const Span head = span(file, source.head);
  Entry entry;
  entry.value_id = reading_.places.add(head);
  add_field(entry, Field::title, from.title, head);
  if (entry.fields.empty()) {
    if (source.cut_off) return entry;  // its fault is told
    const std::string cure = source.markup == bib::Markup::html ? "write \"title\": \"…\"" : "write title = {…}";
    const std::string name = source.key.empty() ? "this entry" : "`" + one_line(source.key, 60) + "`";
    reading_.diagnostics.error(
        "missing-field", head, name + " has no title",
        source.key.empty() ? cure
                           : cure + ", or leave it out: exclude = [\"" + one_line(source.key, 60) + "\"]");
    return entry;
  }
  add_field(entry, Field::venue, from.venue, head);
  add_field(entry, Field::note, from.note, head);
  add_authors(entry, from);
  add_date(entry, from);
  add_links(entry, from);
  if (!chosen.group.empty())
    entry.group = text({{chosen.group, false, false, false, {}}},
                       reading_.places.add(chosen.said_by ? span(chosen.file, chosen.said_by->text_at)
                                                          : span(file, source.type_at)));
  if (const bib::Found priority = catalogue_.field(chosen.id, "priority")) {
    const std::string& written = priority.field->text;
    int number = 0;
    const auto [end, fault] = std::from_chars(written.data(), written.data() + written.size(), number);
    // JabRef writes words such as "prio1" there.
    if (fault == std::errc() && end == written.data() + written.size()) entry.marks.priority = number;
  }
  return entry;
}

void CitedEntries::add_authors(Entry& entry, const bib::Publication& from) {
  if (from.authors.empty()) return;
  const Span place = span(from.author_origins.front());
  std::vector<bool> owner;
  for (const bib::Author& author : from.authors) {
    const bool first = entry.authors.empty();
    Text name = text(author.name, first ? value(from.author_origins, place) : reading_.places.add(place));
    if (name.empty()) continue;
    entry.authors.push_back(std::move(name));
    owner.push_back(author.owner);
  }
  if (std::find(owner.begin(), owner.end(), true) != owner.end()) entry.owner = std::move(owner);
  mark_cited_owner(owner_, entry);
}

void CitedEntries::add_date(Entry& entry, const bib::Publication& from) {
  if (const auto* date = std::get_if<Date>(&from.date)) {
    entry.dates.date = DateValue{value(from.date_origins, {}), *date};
  } else if (const auto* range = std::get_if<bib::DateRange>(&from.date)) {
    entry.dates.start = DateValue{value(from.date_origins, {}), range->start};
    entry.dates.end = DateValue{value(from.date_origins, {}), range->end};
  } else if (const auto* words = std::get_if<std::string>(&from.date)) {
    const ValueId id = value(from.date_origins, {});
    const Text free = text({{*words, false, false, false, {}}}, id);
    if (!free.empty()) entry.dates.date = DateValue{id, free.plain()};
  }
}

void CitedEntries::add_links(Entry& entry, const bib::Publication& from) {
  if (from.doi) {
    const ValueId id = reading_.places.add(span(from.doi->origin));
    entry.doi = Literal{id, cleaned(from.doi->target, id)};
  }
  if (!from.url) return;
  const ValueId id = reading_.places.add(span(from.url->origin));
  const std::string fault = url_fault(from.url->target);
  if (fault.empty())
    entry.url = Literal{id, cleaned(from.url->target, id)};
  else
    reading_.diagnostics.warning("bad-url", reading_.places.of(id), one_line(fault, 200), "the link is left out");
}

}  // namespace quoin

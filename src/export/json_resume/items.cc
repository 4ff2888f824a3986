#include "export/json_resume/items.h"

#include <algorithm>
#include <utility>

#include "resume/kinds.h"

namespace quoin {
namespace {

using enum Field;

bool is_current(const Entry& part) {
  return part.dates.end && std::holds_alternative<Present>(part.dates.end->value);
}

bool title_contains(const Entry& part, const Text* wanted) {
  const Text* name = part.field(title);
  return wanted && name && name->plain().find(wanted->plain()) != std::string::npos;
}

/// The part whose item takes the entry's own summary and highlights: the one that the entry's position names, else the
/// current one, else the first. What is listed below several roles is rarely said of the oldest.
const Entry* main_part(const Entry& entry) {
  const auto first_that = [&](auto&& holds) {
    const auto found = std::find_if(entry.parts.begin(), entry.parts.end(), holds);
    return found == entry.parts.end() ? nullptr : &*found;
  };
  if (entry.parts.empty()) return nullptr;
  if (const Entry* named = first_that([&](const Entry& part) { return title_contains(part, entry.field(position)); }))
    return named;
  if (const Entry* current = first_that(is_current)) return current;
  return &entry.parts.front();
}

/// What the whole entry says otherwise than its main part.
OrderedJson overall(const Entry& entry, const Entry& part) {
  JsonObject out;
  if (!title_contains(part, entry.field(position))) out.text("position", entry.field(position));
  if (part.field(location)) out.text("location", entry.field(location));
  if (!part.dates.empty()) out.period(entry.dates);
  return std::move(out).finish();
}

void work_item(OrderedJson& list, const Entry& entry, const Entry* part, const char* name_key) {
  const bool main = part == main_part(entry);
  JsonObject item;
  item.text(name_key, entry.field(organization));
  item.text("position", part ? part->field(title) : entry.field(position));
  item.url(entry.url);
  item.text("location", part && part->field(location) ? part->field(location) : entry.field(location));
  item.period(part && !part->dates.empty() ? part->dates : entry.dates);
  if (main) item.paragraphs("summary", entry.summary);
  if (part) item.paragraphs("summary", part->summary);
  if (part) item.texts("highlights", part->items);
  if (main) item.texts("highlights", entry.items);
  if (part && main) item.part("overall", overall(entry, *part));
  item.text("group", entry.group);
  list.push_back(std::move(item).finish());
}

/// "M.S. in Computer Science" is a type of study and an area. Only English has the word between them.
void degree_name(JsonObject& item, const Text* degree, bool english) {
  if (!degree) return;
  item.text("studyType", degree);
  const std::string whole = degree->plain();
  const std::size_t between = english ? whole.find(" in ") : std::string::npos;
  if (between == std::string::npos || between == 0 || between + 4 == whole.size()) return;
  item.put("studyType", whole.substr(0, between));
  item.put("area", whole.substr(between + 4));
}

void education_item(OrderedJson& list, const Entry& entry, const Entry* part, bool english) {
  const bool main = part == main_part(entry);
  JsonObject item;
  item.text("institution", entry.field(institution));
  item.url(entry.url);
  if (part) degree_name(item, part->field(name), english);
  if (part) item.period(part->dates);
  if (part) item.text("score", part->field(score));
  if (part) item.texts("courses", part->items);
  item.text("department", entry.field(department));
  item.text("location", entry.field(location));
  if (main) item.paragraphs("summary", entry.summary);
  if (main) item.texts("highlights", entry.items);
  item.text("group", entry.group);
  list.push_back(std::move(item).finish());
}

void publication(JsonObject& item, const Entry& entry) {
  item.text("name", entry.field(title));
  item.text("publisher", entry.field(venue));
  item.moment("releaseDate", entry.dates);
  if (entry.url)
    item.url(entry.url);
  else if (entry.doi)
    item.url(Literal{{}, "https://doi.org/" + entry.doi->value});
  item.texts("authors", entry.authors);
  if (entry.doi) item.put("doi", entry.doi->value);
  item.text("note", entry.field(note));
}

void award(JsonObject& item, const Entry& entry) {
  item.text("title", entry.field(title));
  item.moment("date", entry.dates);
  item.text("awarder", entry.field(issuer));
  item.paragraphs("summary", entry.summary);
  item.url(entry.url);
}

void certificate(JsonObject& item, const Entry& entry) {
  item.text("name", entry.field(name));
  item.moment("date", entry.dates, true);
  item.url(entry.url);
  item.text("issuer", entry.field(issuer));
}

void project(JsonObject& item, const Entry& entry) {
  item.text("name", entry.field(name));
  item.paragraphs("description", entry.summary);
  item.texts("highlights", entry.items);
  item.texts("keywords", entry.keywords);
  item.period(entry.dates);
  item.url(entry.url);
  if (const Text* role = entry.field(position)) item.texts("roles", std::vector{*role});
  item.text("entity", entry.field(organization));
}

void named(JsonObject& item, const Entry& entry) {
  item.text("name", entry.field(name));
  item.text("level", entry.field(level));
  item.texts("keywords", entry.keywords);
}

void language(JsonObject& item, const Entry& entry) {
  item.text("language", entry.field(name));
  item.text("fluency", entry.field(level));
}

void reference(JsonObject& item, const Entry& entry) {
  item.text("name", entry.field(name));
  item.text("reference", entry.field(text));
  item.text("contact", entry.field(contact));
}

struct ListOf {
  SectionKind kind;
  std::string_view list;
  void (*fill)(JsonObject&, const Entry&);  ///< nullptr where an entry may become several items
};

constexpr ListOf lists[] = {
    {SectionKind::experience, "work", nullptr},
    {SectionKind::volunteer, "volunteer", nullptr},
    {SectionKind::education, "education", nullptr},
    {SectionKind::awards, "awards", award},
    {SectionKind::certificates, "certificates", certificate},
    {SectionKind::publications, "publications", publication},
    {SectionKind::skills, "skills", named},
    {SectionKind::languages, "languages", language},
    {SectionKind::interests, "interests", named},
    {SectionKind::references, "references", reference},
    {SectionKind::projects, "projects", project},
};

const ListOf* list_of(SectionKind kind) {
  const auto found =
      std::find_if(std::begin(lists), std::end(lists), [&](const ListOf& one) { return one.kind == kind; });
  return found == std::end(lists) ? nullptr : found;
}

}  // namespace

std::string_view schema_list(SectionKind kind) {
  const ListOf* list = list_of(kind);
  return list ? list->list : std::string_view();
}

void add_items(OrderedJson& list, const Entry& entry, SectionKind kind, bool english) {
  if (const ListOf* known = list_of(kind); known && known->fill) {
    JsonObject item;
    known->fill(item, entry);
    item.text("group", entry.group);
    list.push_back(std::move(item).finish());
    return;
  }
  const auto add = [&](const Entry* part) {
    if (kind == SectionKind::education)
      education_item(list, entry, part, english);
    else
      work_item(list, entry, part, kind == SectionKind::volunteer ? "organization" : "name");
  };
  if (entry.parts.empty()) add(nullptr);
  for (const Entry& part : entry.parts) add(&part);
}

OrderedJson own_entry(const Entry& entry) {
  JsonObject item;
  for (const auto& [field, value] : entry.fields) item.text(std::string(field_name(field)).c_str(), value);
  item.texts("authors", entry.authors);
  item.period(entry.dates);
  item.url(entry.url);
  item.paragraphs("summary", entry.summary);
  item.texts("highlights", entry.items);
  item.text("group", entry.group);
  return std::move(item).finish();
}

}  // namespace quoin

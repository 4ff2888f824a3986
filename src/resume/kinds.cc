// The table behind model.md's section kinds.
#include "resume/kinds.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace quoin {
namespace {

using enum Field;

constexpr std::array<std::string_view, 16> field_names = {
    "amount", "contact",      "department", "institution", "issuer",   "level", "location", "name",
    "note",   "organization", "position",   "score",       "subtitle", "text",  "title",    "venue"};

constexpr Field experience_fields[] = {organization, location, position};
constexpr Field role_fields[] = {title, location};
constexpr Field education_fields[] = {institution, location, department};
constexpr Field degree_fields[] = {name, score};
constexpr Field publication_fields[] = {title, venue, note};
constexpr Field award_fields[] = {title, issuer};
constexpr Field project_fields[] = {name, organization, position};
constexpr Field level_fields[] = {name, level};
constexpr Field certificate_fields[] = {name, issuer};
constexpr Field name_fields[] = {name};
constexpr Field reference_fields[] = {name, contact, text};
constexpr Field list_fields[] = {text};
constexpr Field general_fields[] = {title, subtitle, location, amount, note};

constexpr KindInfo experience(std::string_view kind_name, SectionKind kind) {
  KindInfo info{.name = kind_name, .kind = kind, .required = organization, .fields = experience_fields};
  info.url = info.summary = info.highlights = info.date = info.range = true;
  info.part = {"role", title, role_fields, "highlights", true};
  return info;
}

constexpr KindInfo education() {
  KindInfo info{
      .name = "education", .kind = SectionKind::education, .required = institution, .fields = education_fields};
  info.url = info.summary = info.highlights = true;
  info.part = {"degree", name, degree_fields, "details", false};
  return info;
}

constexpr KindInfo publications() {
  KindInfo info{
      .name = "publications", .kind = SectionKind::publications, .required = title, .fields = publication_fields};
  info.url = info.doi = info.authors = info.date = true;
  return info;
}

constexpr KindInfo awards() {
  KindInfo info{.name = "awards", .kind = SectionKind::awards, .required = title, .fields = award_fields};
  info.url = info.summary = info.date = info.range = true;
  return info;
}

constexpr KindInfo projects() {
  KindInfo info{.name = "projects", .kind = SectionKind::projects, .required = name, .fields = project_fields};
  info.url = info.summary = info.highlights = info.keywords = info.date = info.range = true;
  return info;
}

constexpr KindInfo certificates() {
  KindInfo info{
      .name = "certificates", .kind = SectionKind::certificates, .required = name, .fields = certificate_fields};
  info.url = info.date = info.range = true;
  return info;
}

constexpr KindInfo general(std::string_view kind_name, SectionKind kind) {
  KindInfo info{.name = kind_name, .kind = kind, .required = title, .fields = general_fields};
  info.url = info.authors = info.summary = info.highlights = info.date = info.range = true;
  return info;
}

constexpr std::array<KindInfo, 20> table = {
    awards(),
    certificates(),
    education(),
    general("entries", SectionKind::entries),
    experience("experience", SectionKind::experience),
    general("grants", SectionKind::grants),
    KindInfo{
        .name = "interests", .kind = SectionKind::interests, .required = name, .fields = name_fields, .keywords = true},
    KindInfo{.name = "languages", .kind = SectionKind::languages, .required = name, .fields = level_fields},
    KindInfo{.name = "list",
             .kind = SectionKind::list,
             .required = text,
             .fields = list_fields,
             .date = true,
             .range = true},
    general("memberships", SectionKind::memberships),
    general("patents", SectionKind::patents),
    projects(),
    KindInfo{.name = "prose", .kind = SectionKind::prose},
    publications(),
    KindInfo{.name = "references", .kind = SectionKind::references, .required = name, .fields = reference_fields},
    general("service", SectionKind::service),
    KindInfo{.name = "skills", .kind = SectionKind::skills, .required = name, .fields = level_fields, .keywords = true},
    general("talks", SectionKind::talks),
    general("teaching", SectionKind::teaching),
    experience("volunteer", SectionKind::volunteer),
};

}  // namespace

std::span<const KindInfo> kinds() {
  return table;
}

const KindInfo& kind_info(SectionKind kind) {
  const KindInfo& info = table.at(static_cast<std::size_t>(kind));
  assert(info.kind == kind);
  return info;
}

std::string_view kind_name(SectionKind kind) {
  return kind_info(kind).name;
}

std::optional<SectionKind> find_kind(std::string_view wanted) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const KindInfo& info) { return info.name == wanted; });
  if (found == table.end()) return std::nullopt;
  return found->kind;
}

std::string_view field_name(Field field) {
  return field_names.at(static_cast<std::size_t>(field));
}

std::optional<Field> find_field(std::string_view wanted) {
  const auto found = std::find(field_names.begin(), field_names.end(), wanted);
  if (found == field_names.end()) return std::nullopt;
  return static_cast<Field>(found - field_names.begin());
}

}  // namespace quoin

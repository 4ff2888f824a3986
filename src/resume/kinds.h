// The section kinds and what their entries may hold, as one table. A new kind is a row here.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "resume/resume.h"

namespace quoin {

/// What stands one level below an entry: `[[section.entry.role]]`, `[[section.entry.degree]]`.
struct PartInfo {
  std::string_view name = {};          ///< of the array: "role"; empty where the kind has no parts
  Field required = Field::title;       ///< its first-named field
  std::span<const Field> fields = {};  ///< `required` among them
  std::string_view items = {};         ///< "highlights" or "details"; always with dates
  bool location_and_summary = false;
};

struct KindInfo {
  std::string_view name;
  SectionKind kind = SectionKind::entries;
  Field required = Field::title;       ///< the entry's first-named field
  std::span<const Field> fields = {};  ///< its text fields, `required` among them; empty: the kind has no entries
  bool url = false, doi = false, authors = false, keywords = false, summary = false, highlights = false;
  bool date = false;   ///< `date`
  bool range = false;  ///< `start` and `end` too
  PartInfo part = {};
};

/// Sorted by name, in the order of SectionKind.
std::span<const KindInfo> kinds();
const KindInfo& kind_info(SectionKind kind);
std::string_view kind_name(SectionKind kind);
std::optional<SectionKind> find_kind(std::string_view name);

/// A field's name in the file.
std::string_view field_name(Field field);
std::optional<Field> find_field(std::string_view name);

}  // namespace quoin

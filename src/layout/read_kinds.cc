#include "layout/read_kinds.h"

#include <fmt/format.h>

#include "base/nearest.h"
#include "resume/kinds.h"

namespace quoin {

std::optional<SectionKind> read_kind(const TomlValue& name, Diagnostics& diagnostics) {
  if (const std::optional<SectionKind> kind = find_kind(*name.text())) return kind;
  std::vector<std::string_view> names;
  for (const KindInfo& kind : quoin::kinds()) names.push_back(kind.name);
  const std::string near(nearest(*name.text(), names));
  diagnostics.error(
      "unknown-kind", name.span, fmt::format("no section kind is called `{}`", *name.text()),
      near.empty() ? fmt::format("kinds are: {}", fmt::join(names, ", ")) : fmt::format("did you mean `{}`?", near));
  return std::nullopt;
}

std::vector<SectionKind> read_kinds(TableReader& table, std::string_view key) {
  std::vector<SectionKind> all;
  for (const TomlValue* name : table.text_array(key))
    if (const std::optional<SectionKind> kind = read_kind(*name, table.diagnostics())) all.push_back(*kind);
  return all;
}

}  // namespace quoin

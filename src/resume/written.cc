#include "resume/written.h"

#include <fmt/format.h>

#include "toml/scan.h"
#include "toml/toml.h"

namespace quoin {
namespace {

void add_table(const TomlTable& table, const std::string& path, std::vector<WrittenValue>& out);

/// As deep as the parser lets it be.
void add(const TomlValue& value, const std::string& path, std::vector<WrittenValue>& out) {
  if (const TomlTable* table = value.table()) return add_table(*table, path, out);
  if (const TomlArray* array = value.array()) {
    for (std::size_t i = 0; i < array->size(); ++i) add((*array)[i], fmt::format("{}[{}]", path, i), out);
    return;
  }
  out.push_back({path, value.span, value.text() ? *value.text() : std::string()});
}

void add_table(const TomlTable& table, const std::string& path, std::vector<WrittenValue>& out) {
  for (const TomlEntry& entry : table.entries) add(entry.value, path + (path.empty() ? "" : ".") + entry.key, out);
}

}  // namespace

Written written(SourceId id, const Sources& sources) {
  Written out;
  Diagnostics unheard;
  if (const std::optional<TomlTable> root = parse_toml(id, sources, unheard)) add_table(*root, "", out.values);
  out.comments = scan_toml(sources.text(id), toml_end).comments;
  return out;
}

}  // namespace quoin

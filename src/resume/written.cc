#include "resume/written.h"

#include <fmt/format.h>

#include <utility>

#include "toml/scan.h"
#include "toml/toml.h"

namespace quoin {
namespace {

class Walker {
 public:
  void table(const TomlTable& table, const std::string& path) {
    for (const TomlEntry& entry : table.entries) {
      const std::string inner = path + (path.empty() ? "" : ".") + entry.key;
      if (entry.value.table()) out_.tables.push_back({inner, entry.key_span, {}});
      value(entry.value, inner);
    }
  }

  Written take() { return std::move(out_); }

 private:
  /// As deep as the parser lets it be.
  void value(const TomlValue& value, const std::string& path) {
    if (const TomlTable* inner = value.table()) return table(*inner, path);
    if (const TomlArray* array = value.array()) {
      for (std::size_t i = 0; i < array->size(); ++i) this->value((*array)[i], fmt::format("{}[{}]", path, i));
      return;
    }
    out_.values.push_back({path, value.span, value.text() ? *value.text() : std::string()});
  }

  Written out_;
};

}  // namespace

Written written(SourceId id, const Sources& sources) {
  Walker walker;
  Diagnostics unheard;
  if (const std::optional<TomlTable> root = parse_toml(id, sources, unheard)) walker.table(*root, "");
  Written out = walker.take();
  out.comments = scan_toml(sources.text(id), toml_end).comments;
  return out;
}

}  // namespace quoin

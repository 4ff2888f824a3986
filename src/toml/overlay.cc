#include "toml/overlay.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/nearest.h"
#include "toml/tree_path.h"
#include "toml/variables.h"

namespace quoin {
namespace {

bool is_array_of_tables(const TomlValue& value) {
  const TomlArray* all = value.array();
  return all && !all->empty() && std::all_of(all->begin(), all->end(), [](const TomlValue& one) { return one.table() != nullptr; });
}

std::string_view describe_shape(const TomlValue& value) {
  return is_array_of_tables(value) ? "an array of tables" : describe(value.kind());
}

/// As deep as the parser lets either tree be.
class OverlayMerger {
 public:
  OverlayMerger(const Sources& sources, Diagnostics& diagnostics, const std::function<bool(const TomlTable&)>& is_value)
      : sources_(sources), diagnostics_(diagnostics), is_value_(is_value) {}

  void tables(TomlTable& base, TomlTable over, const std::string& path) {
    std::map<std::string, std::size_t, std::less<>> known;
    for (std::size_t i = 0; i < base.entries.size(); ++i) known.emplace(base.entries[i].key, i);
    for (TomlEntry& entry : over.entries) {
      const auto [at, fresh] = known.emplace(entry.key, base.entries.size());
      if (fresh)
        base.entries.push_back(std::move(entry));
      else
        values(base.entries[at->second], std::move(entry), with_step(path, at->first, false));
    }
  }

  std::vector<AddedTable> take_similar() { return std::move(similar_); }

 private:
  void values(TomlEntry& base, TomlEntry over, const std::string& path) {
    const bool replaceable = names_variable(base.value) || names_variable(over.value);
    auto* table = std::get_if<TomlTable>(&base.value.data);
    if (!replaceable && table && over.value.table()) return tables(*table, std::get<TomlTable>(std::move(over.value.data)), path);
    if (is_array_of_tables(base.value) && is_array_of_tables(over.value))
      return arrays(std::get<TomlArray>(base.value.data), std::get<TomlArray>(std::move(over.value.data)), path);
    const bool is_value = table && is_value_ && is_value_(*table);
    if (!replaceable && !is_value && (table || is_array_of_tables(base.value))) return report(base, over, path);
    base = std::move(over);
  }

  void arrays(TomlArray& base, TomlArray over, const std::string& path) {
    std::map<std::string, std::size_t> by_id;
    for (std::size_t i = 0; i < base.size(); ++i)
      if (const std::string* id = id_of(base[i])) {
        const auto [at, fresh] = by_id.emplace(*id, i);
        if (!fresh) at->second = several;
      }
    for (TomlValue& element : over) {
      const std::string* id = id_of(element);
      const auto found = id ? by_id.find(*id) : by_id.end();
      if (found == by_id.end()) {
        if (id) compare(*id, element.table()->span, by_id);
        if (id) by_id.emplace(*id, base.size());
        base.push_back(std::move(element));
      } else if (found->second == several) {
        diagnostics_.error("double-id", element.span, "several of `" + path + "` have the id `" + found->first + "`",
                           "give each another `id`, so that it is plain which is meant");
      } else {
        tables(std::get<TomlTable>(base[found->second].data), std::get<TomlTable>(std::move(element.data)),
               with_step(path, found->first, true));
      }
    }
  }

  void compare(const std::string& id, const Span& span, const std::map<std::string, std::size_t>& known) {
    constexpr std::size_t most_compared_ids = 200, most_similar = 1000;
    if (known.size() > most_compared_ids || similar_.size() == most_similar) return;
    std::vector<std::string_view> ids;
    for (const auto& [one, at] : known) ids.push_back(one);
    if (std::string meant = nearest(id, ids); !meant.empty()) similar_.push_back({span, std::move(meant)});
  }

  void report(const TomlEntry& base, const TomlEntry& over, const std::string& path) {
    const std::string header = base.value.table() ? "[" + path + "]" : "[[" + path + "]]";
    diagnostics_.error("wrong-type", over.value.span,
                       "`" + path + "` is " + std::string(describe_shape(over.value)) + " here, and " +
                           std::string(describe_shape(base.value)) + " in " + sources_.name(base.key_span.source) + ", line " +
                           std::to_string(base.key_span.begin.line),
                       "write " + header + ", and below it what is to change");
  }

  static constexpr std::size_t several = static_cast<std::size_t>(-1);
  const Sources& sources_;
  Diagnostics& diagnostics_;
  const std::function<bool(const TomlTable&)>& is_value_;
  std::vector<AddedTable> similar_;
};

}  // namespace

std::vector<AddedTable> merge_overlay(TomlTable& base, TomlTable over, const Sources& sources, Diagnostics& diagnostics,
                                      const std::function<bool(const TomlTable&)>& is_value) {
  OverlayMerger merger(sources, diagnostics, is_value);
  merger.tables(base, std::move(over), "");
  return merger.take_similar();
}

}  // namespace quoin

#include "toml/tree_path.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace quoin {
namespace {

constexpr std::size_t most_steps = 16;

std::optional<std::size_t> index_of(std::string_view text) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return index;
}

}  // namespace

std::optional<std::vector<TreeStep>> path_steps(std::string_view path) {
  std::vector<TreeStep> steps;
  for (std::size_t i = 0; i < path.size() && steps.size() < most_steps;) {
    const bool bracketed = path[i] == '[';
    if (bracketed == steps.empty() && bracketed) return std::nullopt;
    if (!bracketed && !steps.empty() && path[i++] != '.') return std::nullopt;
    const std::size_t begin = bracketed ? i + 1 : i;
    const std::size_t end = std::min(path.find_first_of(bracketed ? "]" : ".[]", begin), path.size());
    const std::string_view name = path.substr(begin, end - begin);
    if (name.empty() || (bracketed && (end == path.size() || !index_of(name)))) return std::nullopt;
    steps.push_back({std::string(name), index_of(name), bracketed});
    i = bracketed ? end + 1 : end;
    if (i == path.size()) return steps;
  }
  return std::nullopt;
}

const std::string* id_of(const TomlValue& value) {
  const TomlEntry* id = value.table() ? value.table()->find("id") : nullptr;
  return id ? id->value.text() : nullptr;
}

TomlValue* find_element(TomlArray& array, const std::vector<TreeStep>& steps, std::size_t& at) {
  const TreeStep& first = steps[at];
  if (first.index && *first.index < array.size()) return ++at, &array[*first.index];
  std::string id;
  for (std::size_t end = at; end < steps.size() && !steps[end].bracketed; ++end) {
    id += (end == at ? "" : ".") + steps[end].name;
    for (TomlValue& element : array) {
      const std::string* own = id_of(element);
      if (!own || *own != id) continue;
      at = end + 1;
      return &element;
    }
  }
  return nullptr;
}

std::string with_step(const std::string& path, const std::string& name, bool in_array) {
  if (in_array && index_of(name)) return path + "[" + name + "]";
  return path + (path.empty() ? "" : ".") + name;
}

}  // namespace quoin

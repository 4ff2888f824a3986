#include "toml/setting.h"

#include <charconv>
#include <variant>
#include <vector>

#include "base/utf8.h"

namespace quoin {
namespace {

/// A key of a table, or an index in an array; `3` may be either.
struct Step {
  std::string name;
  std::optional<std::size_t> index;
  bool bracketed = false;
};

constexpr std::size_t most_steps = 16;

std::optional<std::size_t> index_of(std::string_view text) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return index;
}

/// `section[3].title` → section, 3, title. Nothing where the path is no path.
std::optional<std::vector<Step>> steps_of(std::string_view path) {
  std::vector<Step> steps;
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

/// Follows the path through the tree, making tables where it ends too early.
class Setter {
 public:
  Setter(TomlTable& root, const std::string& key, Span key_span, Diagnostics& diagnostics)
      : root_(root), key_(key), key_span_(key_span), diagnostics_(diagnostics) {}

  void set(const std::vector<Step>& steps, TomlValue value) {
    // Followed twice, so that a path that leads nowhere has made nothing on its way.
    if (!find(steps, false)) return;
    *find(steps, true) = std::move(value);
  }

 private:
  /// The value at the path; with `make` it and the tables before it are made. Without, `new_`, an empty table, stands for
  /// each that could be made. nullptr after a fault.
  TomlValue* find(const std::vector<Step>& steps, bool make) {
    TomlTable* table = &root_;
    TomlArray* array = nullptr;
    TomlValue* value = nullptr;
    std::string so_far;
    for (const Step& step : steps) {
      value = array   ? element(*array, step, so_far)
              : table ? member(*table, step, so_far, make)
                      : scalar(so_far, value);
      if (!value) return nullptr;
      so_far += step.bracketed || array ? "[" + step.name + "]" : (so_far.empty() ? "" : ".") + step.name;
      table = std::get_if<TomlTable>(&value->data);
      array = std::get_if<TomlArray>(&value->data);
    }
    return value;
  }

  TomlValue* element(TomlArray& array, const Step& step, const std::string& so_far) {
    if (!step.index) return fault("`" + so_far + "` is a list", "write " + so_far + "[0]." + step.name);
    if (*step.index < array.size()) return &array[*step.index];
    return fault("there is no `" + so_far + "[" + step.name + "]`",
                 array.empty() ? "the list is empty"
                               : "the last one is " + so_far + "[" + std::to_string(array.size() - 1) + "]");
  }

  TomlValue* member(TomlTable& table, const Step& step, const std::string& so_far, bool make) {
    for (TomlEntry& entry : table.entries)
      if (entry.key == step.name) return &entry.value;
    if (step.bracketed) return fault("`" + so_far + "` is no list", "");
    if (!make) return &new_;
    table.entries.push_back({step.name, key_span_, {key_span_, TomlTable{key_span_, {}}}});
    return &table.entries.back().value;
  }

  TomlValue* scalar(const std::string& so_far, const TomlValue* value) {
    return fault("`" + so_far + "` is " + std::string(describe(value->kind())) + ", so nothing stands inside it", "");
  }

  TomlValue* fault(std::string message, std::string hint) {
    diagnostics_.error("bad-setting", key_span_, "cannot set `" + key_ + "`: " + message, std::move(hint));
    return nullptr;
  }

  TomlTable& root_;
  const std::string& key_;
  Span key_span_;
  Diagnostics& diagnostics_;
  TomlValue new_{{}, TomlTable{}};
};

Position moved(Position at, std::uint32_t columns) {
  constexpr std::uint32_t before = 2;  // parse_toml_value counts from behind "v="
  if (at.line == 1) at.column = at.column - before + columns;
  return at;
}

/// The value's places moved to where it stands in the source. The depth is bounded by the parser.
void move_spans(TomlValue& value, std::uint32_t columns) {
  const auto move = [&](Span& span) { span = {span.source, moved(span.begin, columns), moved(span.end, columns)}; };
  move(value.span);
  if (auto* elements = std::get_if<TomlArray>(&value.data))
    for (TomlValue& element : *elements) move_spans(element, columns);
  if (auto* table = std::get_if<TomlTable>(&value.data)) {
    move(table->span);
    for (TomlEntry& entry : table->entries) {
      move(entry.key_span);
      move_spans(entry.value, columns);
    }
  }
}

}  // namespace

void apply_setting(TomlTable& root, const std::string& key, const std::string& value, const std::string& origin,
                   Sources& sources, Diagnostics& diagnostics) {
  // An option that stands for a setting (--paper a4) has no key that the user typed.
  const std::string typed_key = origin == "--set" ? key + "=" : std::string();
  const SourceId id = sources.add(origin, typed_key + value);
  const auto begin = static_cast<std::uint32_t>(count_utf8(typed_key));
  const auto end = begin + static_cast<std::uint32_t>(count_utf8(value));
  const Span value_span{id, {1, begin + 1}, {1, end + 1}};
  const Span key_span{id, {1, 1}, {1, typed_key.empty() ? end + 1 : begin}};
  const std::optional<std::vector<Step>> steps = steps_of(key);
  if (!steps) {
    diagnostics.error("bad-setting", key_span, "`" + key + "` is no path into the résumé",
                      "such as document.paper or section[2].title");
    return;
  }
  std::optional<TomlValue> parsed = parse_toml_value(value, id);
  if (parsed)
    move_spans(*parsed, begin);
  else
    parsed = TomlValue{value_span, value};
  Setter(root, key, key_span, diagnostics).set(*steps, std::move(*parsed));
}

}  // namespace quoin

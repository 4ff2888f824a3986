#include "toml/setting.h"

#include <algorithm>
#include <variant>
#include <vector>

#include "base/nearest.h"
#include "base/utf8.h"
#include "toml/tree_path.h"

namespace quoin {
namespace {

constexpr std::size_t longest_language = 7;  // of what looks like a tag, such as zh-Hant
constexpr std::size_t most_compared_ids = 200;  // so that a misspelt one among very many is told in time

/// Follows the path through the tree, making tables where it ends too early.
class Setter {
 public:
  Setter(TomlTable& root, const std::string& key, Span key_span, Diagnostics& diagnostics)
      : root_(root), key_(key), key_span_(key_span), diagnostics_(diagnostics) {}

  void set(const std::vector<TreeStep>& steps, TomlValue value) {
    // Followed twice, so that a path that leads nowhere has made nothing on its way.
    if (!find(steps, false)) return;
    *find(steps, true) = std::move(value);
  }

 private:
  /// The value at the path; with `make` it and the tables before it are made. Without, `new_`, an empty table, stands for
  /// each that could be made. nullptr after a fault.
  TomlValue* find(const std::vector<TreeStep>& steps, bool make) {
    TomlTable* table = &root_;
    TomlArray* array = nullptr;
    TomlValue* value = nullptr;
    std::string so_far;
    for (std::size_t at = 0; at < steps.size();) {
      const std::size_t before = at;
      const TreeStep& step = steps[before];
      value = array   ? element(*array, steps, at, so_far)
              : table ? member(*table, step, so_far, make)
                      : scalar(so_far, value, step);
      if (!value) return nullptr;
      if (!array) at = before + 1;
      so_far = with_step(so_far, step.name, step.bracketed || array);
      table = std::get_if<TomlTable>(&value->data);
      array = std::get_if<TomlArray>(&value->data);
    }
    return value;
  }

  TomlValue* element(TomlArray& array, const std::vector<TreeStep>& steps, std::size_t& at, const std::string& so_far) {
    if (TomlValue* found = find_element(array, steps, at)) return found;
    const TreeStep& step = steps[at];
    if (!step.index) return without_id(array, steps, at, so_far);
    return fault("there is no `" + so_far + "[" + step.name + "]`",
                 array.empty() ? "the list is empty"
                               : "the last one is " + so_far + "[" + std::to_string(array.size() - 1) + "]");
  }

  /// A word where a number or an id belongs.
  TomlValue* without_id(const TomlArray& array, const std::vector<TreeStep>& steps, std::size_t at, const std::string& so_far) {
    if (array.empty()) return fault("`" + so_far + "` is an empty list", "");
    std::vector<std::string_view> ids;
    for (const TomlValue& one : array)
      if (const std::string* id = id_of(one); id && ids.size() < most_compared_ids) ids.push_back(*id);
    const bool of_tables = std::any_of(array.begin(), array.end(), [](const TomlValue& one) { return one.table() != nullptr; });
    std::string example = so_far + "[0]";
    for (std::size_t next = at + 1; next < steps.size(); ++next) example = with_step(example, steps[next].name, steps[next].bracketed);
    if (!of_tables) return fault("`" + so_far + "` is a list", "write " + so_far + "[0]");
    const std::string meant = nearest(steps[at].name, ids);
    return fault("nothing in `" + so_far + "` has the id `" + steps[at].name + "`",
                 !meant.empty() ? "did you mean `" + meant + "`?"
                 : ids.empty()  ? "nothing there has an id; write a number, from 0: " + example
                                : "write its id, or its number: " + example);
  }

  TomlValue* member(TomlTable& table, const TreeStep& step, const std::string& so_far, bool make) {
    for (TomlEntry& entry : table.entries)
      if (entry.key == step.name) return &entry.value;
    if (step.bracketed) return fault("`" + so_far + "` is no list", "");
    if (!make) return &new_;
    table.entries.push_back({step.name, key_span_, {key_span_, TomlTable{key_span_, {}}}});
    return &table.entries.back().value;
  }

  TomlValue* scalar(const std::string& so_far, const TomlValue* value, const TreeStep& step) {
    const bool may_be_language = step.name.size() >= 2 && step.name.size() <= longest_language;
    const std::string whole = step.index ? "[\"…\"]" : step.name == "en" ? "{ en = \"…\", de = \"…\" }" : "{ en = \"…\", " + step.name + " = \"…\" }";
    const bool helps = value->text() && (step.index || may_be_language);
    return fault("`" + so_far + "` is " + std::string(describe(value->kind())) + ", so nothing stands inside it",
                 helps ? "set the whole of it, as in " + so_far + "=" + whole : "");
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

/// By its first character; a Markdown link is a text.
bool is_meant_as_toml(std::string_view value) {
  if (value.starts_with('[')) return value.find("](") == std::string_view::npos;
  return value.starts_with('"') || value.starts_with('\'');
}

/// Between double quotes, in which a shell's single ones may stand around it.
std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
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
  const std::optional<std::vector<TreeStep>> steps = path_steps(key);
  if (!steps) {
    diagnostics.error("bad-setting", key_span, "`" + key + "` is no path into the résumé",
                      "such as document.paper or section[2].title");
    return;
  }
  std::optional<TomlValue> parsed = parse_toml_value(value, id);
  const bool is_typed = origin.starts_with("--set") || origin.starts_with("settings");
  if (!parsed && is_typed && is_meant_as_toml(value)) {
    diagnostics.error("bad-setting", value_span, "a value that begins with " + std::string(1, value.front()) + " is read as TOML, and this is none",
                      "close what it opens, or for a text that begins so write " + in_quotes(value));
    return;
  }
  if (parsed)
    move_spans(*parsed, begin);
  else
    parsed = TomlValue{value_span, value};
  Setter(root, key, key_span, diagnostics).set(*steps, std::move(*parsed));
}

}  // namespace quoin

#include "resume/follow_path.h"

namespace quoin {

FoundValue follow_path(TomlTable& root, const std::vector<TreeStep>& steps) {
  FoundValue out;
  TomlTable* table = &root;
  TomlArray* array = nullptr;
  for (std::size_t at = 0; at < steps.size();) {
    const TreeStep& step = steps[at];
    out.lacking = step.name;
    out.element = array != nullptr;
    out.value = nullptr;
    if (array) {
      out.value = find_element(*array, steps, at);
    } else {
      out.table = step.bracketed ? nullptr : table;
      out.entry = nullptr;
      if (out.table)
        for (TomlEntry& one : out.table->entries)
          if (one.key == step.name) out.entry = &one;
      if (out.entry) out.value = &out.entry->value;
      ++at;
    }
    if (!out.value) return out;
    out.so_far = with_step(out.so_far, step.name, out.element);
    table = std::get_if<TomlTable>(&out.value->data);
    array = std::get_if<TomlArray>(&out.value->data);
  }
  out.lacking.clear();
  return out;
}

}  // namespace quoin

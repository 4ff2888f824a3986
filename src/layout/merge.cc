#include "layout/merge.h"

#include <algorithm>
#include <utility>

namespace quoin {
namespace {

bool is_range(const TomlTable& table) { return table.find("min") || table.find("ideal") || table.find("max"); }

}  // namespace

void merge(TomlTable& base, TomlTable child) {
  base.span = child.span;
  for (TomlEntry& entry : child.entries) {
    const auto same =
        std::find_if(base.entries.begin(), base.entries.end(), [&](const TomlEntry& e) { return e.key == entry.key; });
    if (same == base.entries.end()) {
      base.entries.push_back(std::move(entry));
      continue;
    }
    auto* base_table = std::get_if<TomlTable>(&same->value.data);
    auto* child_table = std::get_if<TomlTable>(&entry.value.data);
    if (base_table && child_table && !is_range(*child_table)) {
      same->key_span = entry.key_span;
      same->value.span = entry.value.span;
      merge(*base_table, std::move(*child_table));
    } else {
      *same = std::move(entry);
    }
  }
}

}  // namespace quoin

// Tables of words write short lists as one text, its members parted by bars: "born|date of birth".
#pragma once

#include <string_view>

namespace quoin {

/// Whether `test` is true of one of them.
template <class Test>
bool any_in_list(std::string_view list, const Test& test) {
  while (!list.empty()) {
    const std::size_t bar = list.find('|');
    if (test(list.substr(0, bar))) return true;
    if (bar == std::string_view::npos) break;
    list.remove_prefix(bar + 1);
  }
  return false;
}

inline bool in_list(std::string_view list, std::string_view word) {
  return any_in_list(list, [&](std::string_view one) { return one == word; });
}

}  // namespace quoin

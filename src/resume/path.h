// Paths of what stands in a résumé, for people: "section[3].entry[0].highlights[1]", counting from 0.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quoin {

inline std::string indexed(const std::string& path, std::string_view name, std::size_t index) {
  return path + (path.empty() ? "" : ".") + std::string(name) + "[" + std::to_string(index) + "]";
}

}  // namespace quoin

// Paths of what stands in a résumé, for people: "section[3].entry[0].highlights[1]", counting from 0.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "resume/resume.h"

namespace quoin {

inline std::string indexed(const std::string& path, std::string_view name, std::size_t index) {
  return path + (path.empty() ? "" : ".") + std::string(name) + "[" + std::to_string(index) + "]";
}

/// The number in the file of what stands at `index` among its like now.
inline std::size_t file_index(const Marks& marks, std::size_t index) {
  return marks.index < 0 ? index : static_cast<std::size_t>(marks.index);
}

}  // namespace quoin

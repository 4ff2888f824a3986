#include "base/hidden_path.h"

#include <algorithm>
#include <cstddef>

namespace quoin {

bool has_hidden_part(std::string_view path) {
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (part.starts_with('.') && part != "." && part != "..") return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace quoin

// Names of files in a stranger's PDF, two of them: a name that is taken leads below its folder, and two that can be
// written together do not meet there.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file_name.h"
#include "base/utf8.h"
#include "fuzz/support/parts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  const std::vector<std::string> names = fuzz::parts(data, size, 2);
  bool fit = true;
  for (const std::string& name : names) {
    if (!fault_of_name(name).empty()) {
      fit = false;
      continue;
    }
    const std::filesystem::path path(name);
    if (path.is_absolute() || !path.has_filename() || path.lexically_normal() != path) std::abort();
    if (!valid_utf8(name) || name.find('\0') != std::string::npos) std::abort();
    for (const auto& part : path)
      if (part.empty() || part.string().starts_with('.')) std::abort();
  }
  if (!fit) {
    if (fault_of_names(names).empty()) std::abort();
    return 0;
  }
  const bool meet = in_the_way(names[0], names[1]);
  if (meet != in_the_way(names[1], names[0])) std::abort();
  if (meet == fault_of_names(names).empty()) std::abort();
  return 0;
}

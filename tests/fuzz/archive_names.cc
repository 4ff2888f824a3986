// Names of files in a stranger's PDF, two lines: a name that is taken leads below its folder, and two that are not in
// each other's way can stand in one folder.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "cli/file_name.h"
#include "fuzz/support/parts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  const std::vector<std::string> names = fuzz::parts(data, size, 2);
  for (const std::string& name : names) {
    if (!fault_of_name(name).empty()) continue;
    const std::filesystem::path path(name);
    if (path.is_absolute() || !path.has_filename() || path.lexically_normal() != path) std::abort();
    if (!valid_utf8(name) || name.find('\0') != std::string::npos) std::abort();
    for (const auto& part : path)
      if (part == ".." || part == "." || part.empty()) std::abort();
  }
  if (in_the_way(names[0], names[1]) != in_the_way(names[1], names[0])) std::abort();
  if (names[0] == names[1] && !in_the_way(names[0], names[1])) std::abort();
  return 0;
}

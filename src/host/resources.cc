#include "host/resources.h"

#include "quoin/failure.h"

namespace quoin {

Resources find_resources(World& world) {
  const std::string program = world.canonical("/proc/self/exe").value_or("");
  const std::string installed = program.substr(0, program.rfind('/') + 1) + "../share/quoin";
  for (const std::string& root : {installed, std::string(QUOIN_SOURCE_DIR)}) {
    const Resources found{root + "/layouts", root + "/fonts", root + "/hyphenation"};
    if (world.is_directory(found.layouts) && world.is_directory(found.fonts)) return found;
  }
  throw Failure("cannot find quoin's own layouts and fonts, neither in " + installed + " nor in " + QUOIN_SOURCE_DIR);
}

}  // namespace quoin

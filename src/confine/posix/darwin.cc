// macOS: there is no fence that was tried, and without one no stranger's bytes are looked at.
#include "confine/helper.h"
#include "confine/posix/fences.h"
#include "quoin/failure.h"

namespace quoin {

bool fence_files(const std::vector<std::string>&) {
  throw Failure(only_on_linux);
}

bool fence_system_calls() {
  return false;
}

}  // namespace quoin

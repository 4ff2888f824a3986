// macOS: there is no fence that was tried, and without one no stranger's bytes are looked at.
#include "confine/fences.h"
#include "quoin/failure.h"

namespace quoin {

bool fence_files(const std::vector<std::string>&) {
  throw Failure("PDFs are read on Linux alone, which has what confines their reader");
}

bool fence_system_calls() {
  return false;
}

}  // namespace quoin

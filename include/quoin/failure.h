// The machine's fault: a disk, a permission, a broken font file, libharu. Thrown anywhere, caught only in main,
// which prints the one sentence and exits with status 3. Faults in the user's files are Diagnostics, never thrown.
#pragma once

#include <stdexcept>

namespace quoin {

struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The work is no longer wanted: what a stop token comes to, within the engine.
struct Stopped {};

}  // namespace quoin

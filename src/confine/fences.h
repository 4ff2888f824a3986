// What a process gives up for good before it looks at a stranger's bytes. Limits hold everywhere, the two fences where
// the kernel has them, each by itself: where one is missing, the other and the limits remain.
#pragma once

#include <string>
#include <vector>

#include "confine/budget.h"

namespace quoin {

/// Processor time, address space, descriptors; no core dump, no file written, no process started, no privilege gained.
/// Address space is left alone under AddressSanitizer, which reserves terabytes. Time runs out with SIGXCPU.
void limit_resources(const Budget& budget);

/// Landlock (Linux 5.13): of all files only those in `folders` can be opened, and only for reading; no port, no socket
/// of another's. Links in the folders themselves still lead to their files. False where the kernel does not have it.
bool fence_files(const std::vector<std::string>& folders);

/// seccomp (Linux 3.5): system calls beyond reading, memory and answering fail with EPERM. False where the kernel or the
/// processor's architecture does not have it.
bool fence_system_calls();

}  // namespace quoin

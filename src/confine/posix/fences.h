// What a process gives up for good before it looks at a stranger's bytes. Limits hold everywhere, the two fences where
// the kernel has them, each by itself: where it lacks one, the other and the limits remain. Without Landlock every file
// that the user may read can be opened for reading.
#pragma once

#include <string>
#include <vector>

#include "confine/budget.h"

namespace quoin {

/// Processor time, address space, descriptors; no core dump, no file written, no process started, no privilege gained.
/// Address space is left alone under AddressSanitizer, which reserves terabytes. Time runs out with SIGXCPU.
void limit_resources(const Budget& budget);

/// Landlock (Linux 5.13): of all files only those below `folders` can be opened, and only for reading. A link that
/// lies in one of the folders itself still leads to its file. Since Linux 6.7 no TCP port can be used, since 6.12 no
/// abstract socket of another process, and no signal be sent to one. False where the kernel does not have it; throws
/// Failure where it has it and the fence does not stand.
bool fence_files(const std::vector<std::string>& folders);

/// seccomp (Linux 3.5): system calls beyond reading, memory and answering fail with EPERM. It cannot tell which files
/// are read: that is Landlock's. False where the kernel or the processor's architecture does not have it; throws Failure
/// where it has it and the fence does not stand.
bool fence_system_calls();

}  // namespace quoin

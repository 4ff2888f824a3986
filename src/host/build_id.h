// What tells one build of this program from every other.
#pragma once

#include <string>

namespace quoin {

/// The bytes of the linker's note `NT_GNU_BUILD_ID`; empty where the program was linked without one.
std::string build_id();

}  // namespace quoin

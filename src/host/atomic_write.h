// A file replaced at once: readers see the old bytes or the new ones, whatever happens in between.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

/// Whether what killed runs have left in the folder goes first, for which all names in it are read.
enum class Sweep : bool { no, yes };

/// World::write on the real disk. While it writes a temporary file, SIGINT, SIGTERM and SIGHUP remove that file before
/// they end the process. Threads wait for one another.
void write_file(const std::string& path, std::string_view bytes, Sweep sweep = Sweep::yes);

}  // namespace quoin

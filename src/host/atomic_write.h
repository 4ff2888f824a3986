// A file replaced at once: readers see the old bytes or the new ones, whatever happens in between.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

/// World::write on the real disk. While it writes a temporary file, SIGINT, SIGTERM and SIGHUP remove that file before
/// they end the process. Only one call may run at a time.
void write_file(const std::string& path, std::string_view bytes);

}  // namespace quoin

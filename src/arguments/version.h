// What this program is.
#pragma once

#include <string>

namespace quoin {

/// For `quoin --version`: "quoin 0.1.0", then a line each of the commit, where it is known, and of the standards that it reads
/// and writes. No PDF says any of it but the version.
std::string version_words();

}  // namespace quoin

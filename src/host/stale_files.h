// What killed runs have left in a folder.
#pragma once

#include <string>

namespace quoin {

/// Removes what runs that were killed have left in the folder: regular files of our own, by the name that a temporary file
/// has (temporary_name.h), that no living process holds. What cannot be looked at or removed stays.
void remove_stale_files(const std::string& folder);

}  // namespace quoin

// Lines that are added to a file one by one, by this process or several.
#pragma once

#include <string>

namespace quoin {

/// Adds `line` and a line feed in one write, after ending a line that a killed process has left half. Makes the file where
/// there is none. Throws Failure.
void append_line(const std::string& path, std::string line);

}  // namespace quoin

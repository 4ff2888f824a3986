// `include = […]`: several files that are read as one résumé. What they say is put into its tree before anything is read of
// it; every key and value keeps its place in its own file.
#pragma once

#include <string>
#include <vector>

#include "resume/reading.h"
#include "toml/toml.h"

namespace quoin {

struct Included {
  std::vector<IncludedFile> files;  ///< in the order in which they were read
  std::vector<std::string> lines;   ///< of them that could not be read, as in TomlRest
};

/// Reads what `root` includes, and what that does, and puts it in place: tables of one name become one, arrays of tables follow one
/// another in the order of the files, and any other key that two files have is `include-clash`. A section takes the `[[entry]]` of
/// the files that it includes. Paths are the résumé's, wherever they are written. What cannot be included is told at its path,
/// with the other place where there are two; at most a hundred files, eight inside one another, are read, 16 MB together.
Included include_files(TomlTable& root, const std::vector<Setting>& settings, Reading& reading, Sources& sources);

/// What the thing at `path` of an included file is called in the résumé.
std::string path_in_resume(const IncludedFile& file, const std::string& path);

}  // namespace quoin

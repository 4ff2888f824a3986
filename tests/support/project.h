// Where the project and what it built lie. Paths of this machine stand in one file's object code only, so that every
// other one is the same wherever it was compiled.
#pragma once

#include <string>

namespace quoin {

/// The project's folder, absolute, without a slash at its end.
const std::string& project_folder();
/// `path` below it.
std::string project_path(const std::string& path);
/// The program's file.
const std::string& program_file();
/// The core's archive, libquoin_core.a.
const std::string& core_archive();
/// What `quoin --version` says.
const std::string& program_version();

}  // namespace quoin

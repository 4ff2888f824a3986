#include "support/project.h"

namespace quoin {

const std::string& project_folder() {
  static const std::string folder = QUOIN_SOURCE_DIR;
  return folder;
}

std::string project_path(const std::string& path) {
  return project_folder() + '/' + path;
}

const std::string& program_file() {
  static const std::string file = QUOIN_PROGRAM;
  return file;
}

const std::string& core_archive() {
  static const std::string file = QUOIN_CORE;
  return file;
}

const std::string& program_version() {
  static const std::string version = QUOIN_TEST_VERSION;
  return version;
}

}  // namespace quoin

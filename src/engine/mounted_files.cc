#include "engine/mounted_files.h"

namespace quoin {

/// What is the engine's has one path, wherever it lies.
std::optional<std::string> MountedFiles::canonical(const std::string& path) const {
  if (!path.starts_with(mount)) return users_.canonical(path);
  if (own_.probe(below(path)) == FileStatus::missing) return std::nullopt;
  return path;
}

}  // namespace quoin

#include "base/mounted_files.h"

#include "base/paths.h"

namespace quoin {

bool MountedFiles::is_own(const std::string& path) {
  if (!path.starts_with(mount)) return false;
  const std::string below = plain_path(path.substr(mount.size()));
  return !below.starts_with('/') && !below.starts_with("..");
}

/// What is the engine's has one path, wherever it lies.
std::optional<std::string> MountedFiles::canonical(const std::string& path) const {
  if (!is_own(path)) return users_.canonical(path);
  if (own_.probe(below(path)) == FileStatus::missing) return std::nullopt;
  return path;
}

}  // namespace quoin

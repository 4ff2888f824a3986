#include "host/tree.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>

#include "base/paths.h"
#include "host/atomic_write.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

/// What stands at `path` itself, a link not followed.
std::optional<mode_t> kind_of(const std::string& path) {
  struct stat about {};
  if (::lstat(path.c_str(), &about) != 0) return std::nullopt;
  return about.st_mode & S_IFMT;
}

void make_folder(const std::string& path) {
  if (::mkdir(path.c_str(), 0777) == 0) return;
  const int error = errno;
  struct stat about {};
  if (::stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode)) return;
  throw Failure("cannot make the folder " + path + ": " +
                (error == EEXIST ? "there is a file of this name" : std::strerror(error)));
}

/// Every folder on the way to the last part of `path`, from the first on.
template <typename Do>
void each_folder(const std::string& path, Do act) {
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1))
    if (slash + 1 < path.size() && path[slash - 1] != '/') act(path.substr(0, slash));
}

bool same_bytes(const std::string& path, std::string_view bytes) {
  const std::unique_ptr<World> disk = disk_world();
  const FileText file = disk->read(path, bytes.size());
  return file.status == FileStatus::ok && file.bytes == bytes;
}

}  // namespace

Place look_below(const std::string& folder, const std::string& name, std::string_view bytes) {
  struct stat about {};
  if (::stat(folder.c_str(), &about) == 0 && !S_ISDIR(about.st_mode)) return Place::taken;
  bool barred = false;
  each_folder(name, [&](const std::string& part) {
    const std::optional<mode_t> kind = kind_of(path_below(folder, part));
    barred = barred || (kind && *kind != S_IFDIR);
  });
  if (barred) return Place::taken;
  const std::string path = path_below(folder, name);
  const std::optional<mode_t> kind = kind_of(path);
  if (!kind) return Place::free;
  if (*kind != S_IFREG) return Place::taken;
  return same_bytes(path, bytes) ? Place::same : Place::other;
}

void make_folders(const std::string& path) {
  each_folder(path + "/", make_folder);
  make_folder(path);
}

void write_below(const std::string& folder, const std::string& name, std::string_view bytes, Sweep sweep) {
  if (look_below(folder, name, bytes) == Place::taken)
    throw Failure("cannot write " + path_below(folder, name) + ": a link or something else stands in its way");
  each_folder(path_below(folder, name), make_folder);
  write_file(path_below(folder, name), bytes, sweep);
}

}  // namespace quoin

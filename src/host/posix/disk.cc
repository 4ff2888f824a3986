// The real files, folders and environment of a POSIX system. How a file is replaced at once stands in atomic_write.cc.
#include <dirent.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <set>
#include <utility>

#include "host/atomic_write.h"
#include "host/real_disk.h"
#include "host/tree.h"

namespace quoin {
namespace {

FileText not_read(int error) {
  FileText out;
  out.reason = std::strerror(error);
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      out.status = FileStatus::missing;
      break;
    case EACCES:
    case EPERM:
      out.status = FileStatus::denied;
      break;
    case EISDIR:
      out.status = FileStatus::directory;
      break;
    default:
      out.status = FileStatus::unreadable;
  }
  return out;
}

FileText too_large() {
  return {FileStatus::too_large, {}, "the file is too large"};
}

/// Reads what is left of `fd`; one byte beyond the limit tells that there is too much.
FileText read_all(int fd, std::size_t expected, std::size_t limit) {
  FileText out{FileStatus::ok, {}, {}};
  std::size_t used = 0;
  out.bytes.resize(std::min(expected, limit) + 1);
  for (;;) {
    if (used == out.bytes.size()) out.bytes.resize(std::min(limit + 1, used * 2));
    const ssize_t got = ::read(fd, out.bytes.data() + used, out.bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return not_read(errno);
    used += static_cast<std::size_t>(got);
    if (used > limit) return too_large();
    if (got == 0) break;
  }
  out.bytes.resize(used);
  return out;
}

/// An open file that closes itself. Without `may_wait` a FIFO that nobody writes to is open at once.
struct OpenFile {
  int fd;
  explicit OpenFile(const std::string& path, bool may_wait = false)
      : fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | (may_wait ? 0 : O_NONBLOCK))) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (fd >= 0) ::close(fd);
  }
};

class DiskWorld : public World {
 public:
  explicit DiskWorld(std::optional<std::string> resources_folder) : resources_folder_(std::move(resources_folder)) {}

  FileText read(const std::string& path, std::size_t limit) const override {
    if (path == "-") return read_stream(path, limit);
    const OpenFile file(path);
    if (file.fd < 0) return not_read(errno);
    return read_open(file.fd, limit, false);
  }

  FileText read_stream(const std::string& path, std::size_t limit) const override {
    if (path == "-") return read_open(STDIN_FILENO, limit, true);
    const OpenFile file(path, true);
    if (file.fd < 0) return not_read(errno);
    return read_open(file.fd, limit, true);
  }

  bool was_read(const std::string& path) const override {
    struct stat about {};
    const std::lock_guard lock(guard_);
    return ::stat(path.c_str(), &about) == 0 && read_.contains({about.st_dev, about.st_ino});
  }

  Blob map(const std::string& path) const override {
    const OpenFile file(path);
    struct stat about {};
    if (file.fd < 0 || ::fstat(file.fd, &about) != 0 || !S_ISREG(about.st_mode) || about.st_size == 0) return {};
    const auto size = static_cast<std::size_t>(about.st_size);
    void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.fd, 0);
    if (data == MAP_FAILED) return {};
    remember(about);
    return {static_cast<const char*>(data), size, std::shared_ptr<void>(data, [size](void* p) { ::munmap(p, size); })};
  }

  bool is_directory(const std::string& path) const override {
    struct stat about {};
    return ::stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode);
  }

  FileStatus probe(const std::string& path) const override {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return not_read(errno).status;
    if (S_ISDIR(about.st_mode)) return FileStatus::directory;
    if (!S_ISREG(about.st_mode)) return FileStatus::unreadable;
    return ::access(path.c_str(), R_OK) == 0 ? FileStatus::ok : not_read(errno).status;
  }

  std::optional<std::string> canonical(const std::string& path) const override {
    const std::unique_ptr<char, void (*)(void*)> real(::realpath(path.c_str(), nullptr), std::free);
    if (!real) return std::nullopt;
    return std::string(real.get());
  }

  std::vector<std::string> list(const std::string& folder) const override {
    const std::unique_ptr<DIR, int (*)(DIR*)> opened(::opendir(folder.c_str()), ::closedir);
    std::vector<std::string> names;
    if (!opened) return names;
    while (const dirent* entry = ::readdir(opened.get())) {
      const std::string_view name = entry->d_name;
      if (name != "." && name != "..") names.emplace_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  std::optional<std::string> variable(const std::string& name) const override {
    const char* value = std::getenv(name.c_str());
    if (!value) return std::nullopt;
    return std::string(value);
  }

  std::optional<std::string> resources_folder() const override { return resources_folder_; }

  void write(const std::string& path, std::string_view bytes) override { write_file(path, bytes); }

  Place look_below(const std::string& folder, const std::string& name, std::string_view bytes) const override {
    return quoin::look_below(folder, name, bytes);
  }

  void write_below(const std::string& folder, const std::string& name, std::string_view bytes) override {
    quoin::write_below(folder, name, bytes);
  }

 private:
  FileText read_open(int fd, std::size_t limit, bool stream) const {
    struct stat about {};
    if (::fstat(fd, &about) != 0) return not_read(errno);
    if (S_ISDIR(about.st_mode)) return not_read(EISDIR);
    if (!S_ISREG(about.st_mode) && !stream) return {FileStatus::unreadable, {}, "it is no regular file"};
    remember(about);
    if (S_ISREG(about.st_mode) && static_cast<std::size_t>(about.st_size) > limit) return too_large();
    // The size of a FIFO or of a file under /proc says nothing; it is only a first guess.
    return read_all(fd, S_ISREG(about.st_mode) ? static_cast<std::size_t>(about.st_size) : 1 << 14, limit);
  }

  /// A device may be written to although it was read, such as /dev/tty.
  void remember(const struct stat& about) const {
    if (!S_ISREG(about.st_mode)) return;
    const std::lock_guard lock(guard_);
    read_.emplace(about.st_dev, about.st_ino);
  }

  const std::optional<std::string> resources_folder_;
  mutable std::mutex guard_;
  mutable std::set<std::pair<dev_t, ino_t>> read_;
};

}  // namespace

std::unique_ptr<World> real_disk(std::optional<std::string> resources_folder) {
  return std::make_unique<DiskWorld>(std::move(resources_folder));
}

}  // namespace quoin

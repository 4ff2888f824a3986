// A lock says whether the maker lives. Between a file's making and its locking another run may take it for stale, lock it
// and remove it; so the maker looks, once it has the lock, whether the file still stands in the folder.
#include "host/posix/temporary_file.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <iterator>
#include <memory>

#include "base/paths.h"
#include "host/stale_files.h"
#include "host/temporary_name.h"

namespace quoin {
namespace {

// What the signal handler must know. Set only while the handled signals are blocked.
char temporary_path[PATH_MAX];
volatile std::sig_atomic_t temporary_exists = 0;

constexpr int deadly[] = {SIGINT, SIGTERM, SIGHUP};

extern "C" void remove_temporary(int signal) {
  if (temporary_exists) ::unlink(temporary_path);
  struct sigaction usual {};
  usual.sa_handler = SIG_DFL;
  ::sigaction(signal, &usual, nullptr);
  ::raise(signal);
}

/// No deadly signal arrives while one lives.
class Blocked {
 public:
  Blocked() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : deadly) sigaddset(&set, signal);
    ::sigprocmask(SIG_BLOCK, &set, &before_);
  }
  Blocked(const Blocked&) = delete;
  Blocked& operator=(const Blocked&) = delete;
  ~Blocked() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

/// Whether `fd` is what stands at `name` in the folder.
bool stands_there(int folder, const char* name, int fd) {
  struct stat open {}, there {};
  return ::fstat(fd, &open) == 0 && ::fstatat(folder, name, &there, AT_SYMLINK_NOFOLLOW) == 0 &&
         open.st_dev == there.st_dev && open.st_ino == there.st_ino;
}

/// A regular file of this user's; all are root's, who gives a file that it replaces back to whose it was.
bool may_remove(int fd) {
  struct stat about {};
  return ::fstat(fd, &about) == 0 && S_ISREG(about.st_mode) && (about.st_uid == ::geteuid() || ::geteuid() == 0);
}

void remove_if_stale(int folder, const char* name) {
  const int fd = ::openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd < 0) return;
  if (may_remove(fd) && ::flock(fd, LOCK_EX | LOCK_NB) == 0 && stands_there(folder, name, fd))
    ::unlinkat(folder, name, 0);
  ::close(fd);
}

}  // namespace

SignalHandlers::SignalHandlers() {
  struct sigaction ours {};
  ours.sa_handler = remove_temporary;
  sigemptyset(&ours.sa_mask);
  for (std::size_t i = 0; i < std::size(deadly); ++i) {
    ::sigaction(deadly[i], nullptr, &before_[i]);
    if (before_[i].sa_handler != SIG_IGN) ::sigaction(deadly[i], &ours, nullptr);
  }
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  ::sigaction(SIGXFSZ, &ignore, &size_before_);
}

SignalHandlers::~SignalHandlers() {
  for (std::size_t i = 0; i < std::size(deadly); ++i) ::sigaction(deadly[i], &before_[i], nullptr);
  ::sigaction(SIGXFSZ, &size_before_, nullptr);
}

TemporaryFile::TemporaryFile(const std::string& folder, mode_t mode, int& error) {
  const Blocked blocked;
  for (int attempt = 0; fd_ < 0; ++attempt) {
    path_ = path_below(folder, temporary_name(static_cast<unsigned long>(::getpid()), attempt));
    error = path_.size() < sizeof temporary_path ? make(path_, mode) : ENAMETOOLONG;
    if (fd_ < 0 && (error != EEXIST || attempt == 100)) return;
  }
  std::copy(path_.begin(), path_.end(), temporary_path);
  temporary_path[path_.size()] = '\0';
  temporary_exists = 1;
}

/// A file system without locks has no stale files removed; EEXIST asks for another name.
int TemporaryFile::make(const std::string& path, mode_t mode) {
  const int fd = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode);
  if (fd < 0) return errno;
  // Nobody is waited for: whoever holds a lock on a file that is a moment old took it for a stale one, or means no good.
  const bool held = ::flock(fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  if (held || !stands_there(AT_FDCWD, path.c_str(), fd)) {
    if (held) ::unlink(path.c_str());
    ::close(fd);
    return EEXIST;
  }
  fd_ = fd;
  return 0;
}

TemporaryFile::~TemporaryFile() {
  const Blocked blocked;
  if (temporary_exists) ::unlink(path_.c_str());
  temporary_exists = 0;
  if (fd_ >= 0) ::close(fd_);
}

int TemporaryFile::replace(const std::string& target) {
  const Blocked blocked;
  // Some file systems say only when a file is closed that they had no room. The lock is held until it has its name.
  const int copy = ::dup(fd_);
  if (copy >= 0 && ::close(copy) != 0 && errno != EINTR) return errno;
  if (::rename(path_.c_str(), target.c_str()) != 0) return errno;
  temporary_exists = 0;
  return 0;
}

void remove_stale_files(const std::string& folder) {
  const std::unique_ptr<DIR, int (*)(DIR*)> opened(::opendir(folder.c_str()), ::closedir);
  if (!opened) return;
  while (const dirent* entry = ::readdir(opened.get()))
    if (is_temporary_name(entry->d_name)) remove_if_stale(::dirfd(opened.get()), entry->d_name);
}

}  // namespace quoin

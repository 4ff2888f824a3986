// Temporary file beside the real target, then rename. No sync: a résumé is made again in milliseconds.
#include "host/atomic_write.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <mutex>
#include <optional>

#include "base/paths.h"
#include "host/posix/temporary_file.h"
#include "host/stale_files.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

std::string reason(int error) {
  switch (error) {
    case ENOENT:
      return "no such folder";
    case ENOTDIR:
      return "a part of the path is not a folder";
    case EACCES:
    case EPERM:
      return "permission denied";
    case EROFS:
      return "the file system is read-only";
    case ENOSPC:
      return "the disk is full";
    case EDQUOT:
      return "the disk quota is used up";
    case EFBIG:
      return "the file would be larger than allowed";
    case EISDIR:
      return "it is a folder";
    case ELOOP:
      return "its symbolic links go in a circle";
    case ENAMETOOLONG:
      return "the name is too long";
    default:
      return std::strerror(error);
  }
}

[[noreturn]] void fail(const std::string& path, int error) {
  throw Failure("cannot write " + (path == "-" ? "to standard output" : path) + ": " + reason(error));
}

/// 0, or the system's error.
int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// Where a link that leads to no file yet would have it made.
std::string follow_links(const std::string& path) {
  std::string at = path;
  for (int links = 0; links < 40; ++links) {
    char target[PATH_MAX];
    const ssize_t length = ::readlink(at.c_str(), target, sizeof target);
    if (length < 0) return at;
    const std::string to(target, static_cast<std::size_t>(length));
    at = to.starts_with('/') ? to : path_below(folder_of(at), to);
  }
  fail(path, ELOOP);
}

void write_directly(const std::string& path, std::string_view bytes) {
  const int fd = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
  if (fd < 0) fail(path, errno);
  const int written = write_all(fd, bytes);
  const int closed = ::close(fd) == 0 || errno == EINTR ? 0 : errno;
  if (written != 0 || closed != 0) fail(path, written != 0 ? written : closed);
}

/// `old` is what stands at `target`, if anything.
void replace(const std::string& path, const std::string& target, const std::optional<struct stat>& old,
             std::string_view bytes, Sweep sweep) {
  static std::mutex guard;  // there is one temporary file at a time, which the handlers know
  const std::lock_guard lock(guard);
  const SignalHandlers handlers;
  const std::string folder(folder_of(target));
  if (sweep == Sweep::yes) remove_stale_files(folder);
  int error = 0;
  TemporaryFile file(folder, old ? 0600 : 0666, error);
  if (old && (error == EACCES || error == EPERM || error == EROFS))
    throw Failure("cannot replace " + path + ": the file may be written, but its folder may not");
  if (error != 0) fail(path, error);
  if (old) {
    // Only root can give a file away; for others the file becomes theirs, as with any editor.
    if (::fchown(file.fd(), old->st_uid, old->st_gid) != 0) errno = 0;
    if (::fchmod(file.fd(), old->st_mode & 07777) != 0) fail(path, errno);
  }
  if (const int written = write_all(file.fd(), bytes); written != 0) fail(path, written);
  if (const int renamed = file.replace(target); renamed != 0) fail(path, renamed);
}

}  // namespace

void write_file(const std::string& path, std::string_view bytes, Sweep sweep) {
  if (path == "-") {
    if (const int error = write_all(STDOUT_FILENO, bytes); error != 0) fail(path, error);
    return;
  }
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) {
    if (errno != ENOENT) fail(path, errno);
    return replace(path, follow_links(path), std::nullopt, bytes, sweep);
  }
  if (S_ISDIR(about.st_mode)) fail(path, EISDIR);
  if (!S_ISREG(about.st_mode)) return write_directly(path, bytes);
  if (::access(path.c_str(), W_OK) != 0) fail(path, errno);
  const std::unique_ptr<char, void (*)(void*)> real(::realpath(path.c_str(), nullptr), std::free);
  if (!real) fail(path, errno);
  replace(path, real.get(), about, bytes, sweep);
}

}  // namespace quoin

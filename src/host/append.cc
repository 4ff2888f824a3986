#include "host/append.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "quoin/failure.h"

namespace quoin {
namespace {

/// Whether there is something at the end that is no line feed.
bool ends_amid_a_line(int fd) {
  struct stat about {};
  char last = '\n';
  return ::fstat(fd, &about) == 0 && about.st_size > 0 && ::pread(fd, &last, 1, about.st_size - 1) == 1 && last != '\n';
}

}  // namespace

void append_line(const std::string& path, std::string line) {
  const int fd = ::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW, 0666);
  if (fd < 0) throw Failure("cannot write " + path + ": " + std::strerror(errno));
  line += '\n';
  if (ends_amid_a_line(fd)) line.insert(0, 1, '\n');
  const ssize_t written = ::write(fd, line.data(), line.size());
  const int error = written < 0 ? errno : ENOSPC;
  ::close(fd);
  if (written != static_cast<ssize_t>(line.size())) throw Failure("cannot write " + path + ": " + std::strerror(error));
}

}  // namespace quoin

// How lines.h reads and adds on a POSIX system.
#include "host/lines.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "quoin/failure.h"

namespace quoin {
namespace {

constexpr int poll_milliseconds = 50;  // until it is looked again whether to stop
constexpr std::size_t portion = 1 << 16;

/// Whether there is something at the end that is no line feed.
bool ends_amid_a_line(int fd) {
  struct stat about {};
  char last = '\n';
  return ::fstat(fd, &about) == 0 && about.st_size > 0 && ::pread(fd, &last, 1, about.st_size - 1) == 1 && last != '\n';
}

}  // namespace

/// More bytes in the buffer; false at the end of the stream.
bool LineReader::fill(const std::stop_token& stop) {
  for (;;) {
    if (stop.stop_requested()) return false;
    pollfd waiting{descriptor_, POLLIN, 0};
    if (::poll(&waiting, 1, poll_milliseconds) == 0) continue;
    buffer_.erase(0, used_);
    used_ = 0;
    const std::size_t before = buffer_.size();
    buffer_.resize(before + portion);
    const ssize_t got = ::read(descriptor_, buffer_.data() + before, portion);
    buffer_.resize(before + static_cast<std::size_t>(got > 0 ? got : 0));
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (got < 0) throw Failure(std::string("cannot read standard input: ") + std::strerror(errno));
    return got > 0;
  }
}

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

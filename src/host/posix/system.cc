#include "host/system.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace quoin::os {
namespace {

Kind kind_of_mode(mode_t mode) {
  return S_ISREG(mode) ? Kind::file : S_ISDIR(mode) ? Kind::folder : Kind::other;
}

}  // namespace

/// A descriptor that the caller closed would be given to the next file that opens, and the summary would be written
/// into the PDF. What is put in its place refuses the direction in which a standard stream is used.
void start(int&, char**&) {
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(fd, F_GETFD) < 0) ::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  // What cannot be written, beyond a size limit or to a closed pipe, fails then, and is told.
  for (const int signal : {SIGXFSZ, SIGPIPE}) std::signal(signal, SIG_IGN);
}

std::string typed_path(std::string path) {
  return path;
}

bool is_terminal(Stream stream) {
  return ::isatty(stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO) == 1;
}

Kind kind_of_entry(const std::string& path) {
  struct stat about {};
  return ::lstat(path.c_str(), &about) == 0 ? kind_of_mode(about.st_mode) : Kind::nothing;
}

Kind kind_of(const std::string& path) {
  struct stat about {};
  return ::stat(path.c_str(), &about) == 0 ? kind_of_mode(about.st_mode) : Kind::nothing;
}

std::string make_folder(const std::string& path) {
  if (::mkdir(path.c_str(), 0777) == 0) return {};
  const int error = errno;
  if (kind_of(path) == Kind::folder) return {};
  return error == EEXIST ? "there is a file of this name" : std::strerror(error);
}

}  // namespace quoin::os

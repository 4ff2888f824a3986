// macOS. It has been compiled by Zig, and not been run.
#include <fcntl.h>
#include <mach-o/dyld.h>
#include <mach-o/loader.h>
#include <malloc/malloc.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>

#include "host/build_id.h"
#include "host/memory_file.h"
#include "host/posix/calls.h"
#include "host/posix/descriptor.h"
#include "host/posix/usage.h"
#include "host/system.h"
#include "quoin/failure.h"

namespace quoin {
namespace os {
namespace {

bool close_on_exec(const int (&ends)[2]) {
  return ::fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0 && ::fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0;
}

/// A file in the folder for temporary ones, and the path that it has.
int temporary_file(std::string& path) {
  const char* const folder = std::getenv("TMPDIR");
  path = std::string(folder ? folder : "/tmp") + "/quoin.XXXXXX";
  const int fd = ::mkstemp(path.data());
  if (fd >= 0) ::fcntl(fd, F_SETFD, FD_CLOEXEC);
  return fd;
}

}  // namespace

bool make_pipe(int (&ends)[2]) {
  return ::pipe(ends) == 0 && close_on_exec(ends);
}

bool make_socket_pair(int (&ends)[2]) {
  if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return false;
  const int on = 1;
  for (const int end : ends) ::setsockopt(end, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
  return close_on_exec(ends);
}

int file_without_name() {
  std::string path;
  const int fd = temporary_file(path);
  if (fd >= 0) ::unlink(path.c_str());
  return fd;
}

std::string running_program() {
  std::uint32_t size = 0;
  ::_NSGetExecutablePath(nullptr, &size);
  std::string path(size, '\0');
  if (::_NSGetExecutablePath(path.data(), &size) != 0) return {};
  path.resize(std::strlen(path.c_str()));
  return path;
}

void end_with_parent() {}

void gain_no_privileges() {}

pid_t maker_of(int socket) {
  pid_t maker = -1;
  socklen_t size = sizeof maker;
  return ::getsockopt(socket, SOL_LOCAL, LOCAL_PEERPID, &maker, &size) == 0 ? maker : -1;
}

void close_from(int first) {
  for (int fd = first, count = ::getdtablesize(); fd < count; ++fd) ::close(fd);
}

int next_signal(const sigset_t& taken, const timespec& patience) {
  ::nanosleep(&patience, nullptr);
  sigset_t pending;
  if (::sigpending(&pending) != 0) return -1;
  for (int signal = 1; signal < NSIG; ++signal) {
    if (sigismember(&pending, signal) != 1 || sigismember(&taken, signal) != 1) continue;
    int got = 0;
    return ::sigwait(&taken, &got) == 0 ? got : -1;
  }
  return 0;
}

std::uint64_t peak_memory(const rusage& use) {
  return static_cast<std::uint64_t>(use.ru_maxrss);
}

std::uint64_t address_space() {
  return 0;
}

std::size_t allocated_size(void* memory) {
  return ::malloc_size(memory);
}

}  // namespace os

/// The linker's UUID stands among the load commands, which follow the header.
std::string build_id() {
  const auto* const header = reinterpret_cast<const mach_header_64*>(::_dyld_get_image_header(0));
  const char* at = reinterpret_cast<const char*>(header + 1);
  for (std::uint32_t i = 0; i < header->ncmds; ++i) {
    const auto* const command = reinterpret_cast<const load_command*>(at);
    if (command->cmd == LC_UUID)
      return {reinterpret_cast<const char*>(reinterpret_cast<const uuid_command*>(command)->uuid), sizeof(uuid_command::uuid)};
    at += command->cmdsize;
  }
  return {};
}

/// A temporary file, as no path leads to a descriptor of another process.
MemoryFile::MemoryFile(std::string_view bytes) {
  Descriptor file(os::temporary_file(path_));
  if (file.open()) kept_ = std::shared_ptr<void>(nullptr, [path = path_](void*) { ::unlink(path.c_str()); });
  while (file.open() && !bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) file.close();
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (!file.open()) throw Failure(std::string("cannot keep a file in memory: ") + std::strerror(errno));
}

std::map<pid_t, Usage> usage_by_group() {
  return {};  // limits of their own still bound those programs
}

}  // namespace quoin

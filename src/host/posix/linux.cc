#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdio>

#include "host/posix/calls.h"
#include "host/system.h"

namespace quoin::os {

bool make_pipe(int (&ends)[2]) {
  return ::pipe2(ends, O_CLOEXEC) == 0;
}

bool make_socket_pair(int (&ends)[2]) {
  return ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0;
}

int file_without_name() {
  return ::memfd_create("nowhere", MFD_CLOEXEC);
}

std::string running_program() {
  constexpr const char* running = "/proc/self/exe";
  if (::access(running, X_OK) == 0) return running;
  // As it was called, from the working folder, which is never left.
  const auto* const started = reinterpret_cast<const char*>(::getauxval(AT_EXECFN));
  return started && ::access(started, X_OK) == 0 ? started : "";
}

void end_with_parent() {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

void gain_no_privileges() {
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

pid_t maker_of(int socket) {
  struct ucred maker {};
  socklen_t size = sizeof maker;
  return ::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &maker, &size) == 0 ? maker.pid : -1;
}

void close_from(int first) {
  constexpr int last_without_the_call = 1023;
#ifdef SYS_close_range
  if (::syscall(SYS_close_range, first, ~0u, 0) == 0) return;
#endif
  for (int fd = first; fd <= last_without_the_call; ++fd) ::close(fd);
}

int next_signal(const sigset_t& taken, const timespec& patience) {
  return ::sigtimedwait(&taken, nullptr, &patience);
}

std::uint64_t peak_memory(const rusage& use) {
  return static_cast<std::uint64_t>(use.ru_maxrss) * 1024;
}

std::uint64_t address_space() {
  std::FILE* const file = std::fopen("/proc/self/statm", "re");
  if (!file) return 0;
  unsigned long pages = 0;
  const bool read = std::fscanf(file, "%lu", &pages) == 1;
  std::fclose(file);
  return read ? std::uint64_t{pages} * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

std::size_t allocated_size(void* memory) {
  return ::malloc_usable_size(memory);
}

}  // namespace quoin::os

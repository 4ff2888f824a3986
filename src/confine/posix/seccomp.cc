// A seccomp filter: the list of system calls that reading, typesetting and answering take. Everything else fails as if it
// were not permitted, which libraries know how to take; what is no system call of this architecture ends the process.
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string>
#include <vector>

#include "confine/posix/fences.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

#if defined(__x86_64__) || defined(__aarch64__)

#ifdef __x86_64__
constexpr std::uint32_t architecture = AUDIT_ARCH_X86_64;
#else
constexpr std::uint32_t architecture = AUDIT_ARCH_AARCH64;
#endif

/// Whatever their arguments are.
constexpr std::initializer_list<std::uint32_t> harmless = {
    SYS_read, SYS_pread64, SYS_write, SYS_writev, SYS_close, SYS_lseek, SYS_getdents64,
    SYS_fstat, SYS_newfstatat, SYS_statx, SYS_faccessat, SYS_readlinkat, SYS_getcwd,
#ifdef SYS_faccessat2  // Linux 5.8
    SYS_faccessat2,
#endif
#ifdef SYS_open  // what newer architectures have in one form only
    SYS_stat, SYS_lstat, SYS_access, SYS_readlink, SYS_time,
#endif
    SYS_munmap, SYS_mremap, SYS_madvise, SYS_brk, SYS_futex, SYS_sched_yield,
    SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack, SYS_restart_syscall,
    SYS_clock_gettime, SYS_gettimeofday, SYS_getrandom, SYS_getpid, SYS_gettid, SYS_getrusage, SYS_sysinfo, SYS_uname,
    SYS_exit, SYS_exit_group};

/// Of fcntl: nothing that asks for signals when something happens to a file, which can go to any process.
constexpr unsigned fcntl_command = 1;
constexpr std::initializer_list<std::uint32_t> harmless_commands = {F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC};

/// Allowed where an argument has none of these bits.
struct Guarded {
  std::uint32_t call;
  unsigned argument;
  std::uint32_t forbidden;
};

constexpr std::uint32_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
constexpr std::initializer_list<Guarded> guarded = {
    {SYS_openat, 2, writing},
#ifdef SYS_open
    {SYS_open, 1, writing},
#endif
    {SYS_mmap, 2, PROT_EXEC},
    {SYS_mprotect, 2, PROT_EXEC}};

constexpr sock_filter load(std::size_t offset) {
  return {BPF_LD | BPF_W | BPF_ABS, 0, 0, static_cast<std::uint32_t>(offset)};
}

/// Leaves out so many of the next instructions where `test` of what was loaded and `value` is so, or is not.
constexpr sock_filter jump(std::uint16_t test, std::uint32_t value, std::uint8_t if_so, std::uint8_t if_not) {
  return {static_cast<std::uint16_t>(BPF_JMP | BPF_K | test), if_so, if_not, value};
}

constexpr sock_filter leave(std::uint32_t verdict) {
  return {BPF_RET | BPF_K, 0, 0, verdict};
}

constexpr sock_filter load_argument(unsigned number) {
  return load(offsetof(seccomp_data, args) + sizeof(std::uint64_t) * number);
}

/// Arguments are 64 bits wide; the flags that are looked at stand in the lower half, on both architectures the first.
std::vector<sock_filter> filter() {
  constexpr std::uint32_t refuse = SECCOMP_RET_ERRNO | EPERM;
  std::vector<sock_filter> out = {load(offsetof(seccomp_data, arch)), jump(BPF_JEQ, architecture, 1, 0),
                                  leave(SECCOMP_RET_KILL_PROCESS), load(offsetof(seccomp_data, nr))};
  for (const std::uint32_t call : harmless) {
    out.push_back(jump(BPF_JEQ, call, 0, 1));
    out.push_back(leave(SECCOMP_RET_ALLOW));
  }
  for (const Guarded& one : guarded) {
    out.push_back(jump(BPF_JEQ, one.call, 0, 4));
    out.push_back(load_argument(one.argument));
    out.push_back(jump(BPF_JSET, one.forbidden, 0, 1));
    out.push_back(leave(refuse));
    out.push_back(leave(SECCOMP_RET_ALLOW));
  }
  out.push_back(jump(BPF_JEQ, SYS_fcntl, 0, 1 + 2 * harmless_commands.size()));
  out.push_back(load_argument(fcntl_command));
  for (const std::uint32_t command : harmless_commands) {
    out.push_back(jump(BPF_JEQ, command, 0, 1));
    out.push_back(leave(SECCOMP_RET_ALLOW));
  }
  out.push_back(leave(refuse));
  return out;
}

bool put_up() {
  std::vector<sock_filter> instructions = filter();
  const sock_fprog program{static_cast<unsigned short>(instructions.size()), instructions.data()};
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0) return true;
  if (errno == EINVAL) return false;  // a kernel without it
  throw Failure(std::string("the kernel's seccomp cannot be used: ") + std::strerror(errno));
}

#else

bool put_up() {
  return false;
}

#endif

}  // namespace

bool fence_system_calls() {
  return put_up();
}

}  // namespace quoin

// Each fence in a process of its own that ends with what it found. Where the kernel does not have one, there is nothing
// to test.
#include "confine/posix/fences.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <functional>

#include "cli/process.h"
#include "confine/sanitized.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

constexpr int no_fence = 77;

/// Zero where the fence held; the number of the first thing that it let through, or kept out, wrongly.
void expect_held(const std::function<int()>& body) {
  EXPECT_EXIT(
      ::_exit(body()),
      [](int status) { return WIFEXITED(status) && (WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == no_fence); },
      "");
}

bool opens(const std::string& path, int flags) {
  const int fd = ::open(path.c_str(), flags | O_CLOEXEC, 0600);
  if (fd >= 0) ::close(fd);
  return fd >= 0;
}

bool refused(long result) {
  return result == -1 && errno == EPERM;
}

TEST(Fences, OfFilesOnlyTheFoldersRemain) {
  const test::Scratch scratch;
  scratch.put("fonts/deep/a", "x");
  scratch.put("beside", "x");
  scratch.put("elsewhere/linked", "x");
  std::filesystem::create_symlink(scratch.at("elsewhere/linked"), scratch.at("fonts/link"));
  std::filesystem::create_symlink(scratch.at("elsewhere"), scratch.at("fonts/folder"));
  expect_held([&] {
    if (!fence_files({scratch.at("fonts"), scratch.at("missing")})) return no_fence;
    if (!opens(scratch.at("fonts/deep/a"), O_RDONLY)) return 1;
    if (!opens(scratch.at("fonts/link"), O_RDONLY)) return 2;
    if (opens(scratch.at("beside"), O_RDONLY) || opens(scratch.at("fonts/../beside"), O_RDONLY)) return 3;
    if (!opens(scratch.at("elsewhere/linked"), O_RDONLY)) return 4;  // the link's own file
    if (opens(scratch.at("fonts/folder/other"), O_RDONLY | O_CREAT)) return 5;
    if (opens(scratch.at("fonts/deep/a"), O_WRONLY) || opens(scratch.at("fonts/new"), O_WRONLY | O_CREAT)) return 6;
    for (const char* path : {"/etc/passwd", "/proc/self/environ", "/dev/null"})
      if (opens(path, O_RDONLY)) return 7;
    return ::unlink(scratch.at("fonts/deep/a").c_str()) == 0 ? 8 : 0;
  });
}

/// A kernel that has the fence and does not put it up is another matter than one without it.
TEST(Fences, OneThatFallsIsAFailure) {
  expect_held([] {
    if (!fence_files({})) return no_fence;
    const struct rlimit none {0, 0};
    if (::setrlimit(RLIMIT_NOFILE, &none) != 0) return 1;  // it takes a descriptor
    try {
      fence_files({});
    } catch (const Failure&) {
      return 0;
    }
    return 2;
  });
}

/// The kernel can be made to send signals, which no call of kill is needed for.
TEST(Fences, OfFcntlOnlyWhatLibrariesNeed) {
  const pid_t parent = ::getpid();
  expect_held([&] {
    if (!fence_system_calls()) return no_fence;
    for (const int command : {F_GETFD, F_GETFL})
      if (::fcntl(STDERR_FILENO, command) < 0) return 1;
    if (::fcntl(STDERR_FILENO, F_SETFD, 0) < 0) return 2;
    const int other = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
    if (other < 0) return 3;
    if (!refused(::fcntl(other, F_SETOWN, parent)) || !refused(::fcntl(other, F_SETSIG, SIGKILL))) return 4;
    if (!refused(::fcntl(other, F_SETFL, O_ASYNC)) || !refused(::fcntl(other, F_SETLEASE, F_RDLCK))) return 5;
    return refused(::fcntl(other, F_NOTIFY, DN_CREATE)) ? 0 : 6;
  });
}

TEST(Fences, SystemCallsBeyondReadingAreRefused) {
  const test::Scratch scratch;
  scratch.put("a", "x");
  const pid_t parent = ::getpid();
  expect_held([&] {
    if (!fence_system_calls()) return no_fence;
    if (!opens(scratch.at("a"), O_RDONLY)) return 1;
    for (const int flags : {O_WRONLY, O_RDWR, O_WRONLY | O_CREAT, O_RDONLY | O_TRUNC, O_RDONLY | O_CREAT})
      if (opens(scratch.at("a"), flags) || errno != EPERM) return 2;
    if (!refused(::socket(AF_INET, SOCK_STREAM, 0)) || !refused(::socket(AF_UNIX, SOCK_STREAM, 0))) return 3;
    if (!refused(::syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr))) return 4;
    char* const none[] = {nullptr};
    if (!refused(::execve("/bin/true", none, none))) return 5;
    if (!refused(::kill(parent, 0)) || !refused(::unlink(scratch.at("a").c_str()))) return 6;
    if (::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED) return 7;
    if (::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED) return 8;
    struct rlimit most {RLIM_INFINITY, RLIM_INFINITY};
    return refused(::setrlimit(RLIMIT_CPU, &most)) ? 0 : 9;
  });
}

TEST(Fences, MemoryHasAnEnd) {
  if (sanitized) GTEST_SKIP() << "address space is not limited there";
  expect_held([] {
    limit_resources({1, 64u << 20, 0});
    const auto get = [](std::size_t size) {
      return ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
    };
    return get(128u << 20) ? 1 : get(32u << 20) ? 0 : 2;
  });
}

TEST(Fences, TimeHasAnEnd) {
  const auto spin = [] {
    limit_resources({1, 64u << 20, 0});
    for (volatile bool on = true; on;) {
    }
  };
  EXPECT_EXIT(spin(), ::testing::KilledBySignal(SIGXCPU), "");
}

TEST(Fences, NothingIsWrittenOrLeftBehind) {
  const test::Scratch scratch;
  expect_held([&] {
    limit_resources({1, 64u << 20, 0});
    struct rlimit now {};
    for (const auto resource : {RLIMIT_CORE, RLIMIT_FSIZE, RLIMIT_NPROC})
      if (::getrlimit(resource, &now) != 0 || now.rlim_max != 0) return 1;
    std::signal(SIGXFSZ, SIG_IGN);
    const int fd = ::open(scratch.at("new").c_str(), O_WRONLY | O_CREAT, 0600);
    return ::write(fd, "x", 1) == -1 && errno == EFBIG ? 0 : 2;
  });
}

}  // namespace
}  // namespace quoin

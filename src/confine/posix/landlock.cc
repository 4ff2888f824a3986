// Landlock by its system calls: the C library has no functions for it, and the header of the machine that builds may be
// older than the kernel that runs. Numbers are those of the kernel's documentation (userspace-api/landlock).
#include <dirent.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>

#include "confine/posix/fences.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

#ifdef SYS_landlock_create_ruleset

constexpr std::uint64_t read_file = 1u << 2, read_folder = 1u << 3;
constexpr int rule_of_path = 1;
constexpr unsigned ask_version = 1;

/// What is forbidden but for rules. An older kernel takes the longer struct where what it does not know is 0.
struct Ruleset {
  std::uint64_t files = 0, network = 0, scope = 0;
};

struct [[gnu::packed]] PathRule {
  std::uint64_t allowed;
  std::int32_t folder;
};

Ruleset everything_of(long version) {
  constexpr std::array<unsigned, 5> rights = {13, 14, 15, 15, 16};  // of files, by version
  const unsigned count = rights[static_cast<std::size_t>(std::min(version, 5L)) - 1];
  return {(std::uint64_t{1} << count) - 1, version >= 4 ? std::uint64_t{3} : 0, version >= 6 ? std::uint64_t{3} : 0};
}

void allow(int ruleset, int fd, std::uint64_t rights) {
  const PathRule rule{rights, fd};
  ::syscall(SYS_landlock_add_rule, ruleset, rule_of_path, &rule, 0);
}

/// A link's file may lie anywhere: it gets a rule of its own.
void allow_linked_files(int ruleset, int folder) {
  const int listed = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const std::unique_ptr<DIR, int (*)(DIR*)> entries(listed < 0 ? nullptr : ::fdopendir(listed), ::closedir);
  while (const dirent* entry = entries ? ::readdir(entries.get()) : nullptr) {
    if (entry->d_type != DT_LNK) continue;
    const int target = ::openat(folder, entry->d_name, O_PATH | O_CLOEXEC);
    struct stat about {};
    if (target >= 0 && ::fstat(target, &about) == 0 && S_ISREG(about.st_mode)) allow(ruleset, target, read_file);
    if (target >= 0) ::close(target);
  }
}

[[noreturn]] void cannot_use() {
  throw Failure(std::string("the kernel's Landlock cannot be used: ") + std::strerror(errno));
}

#endif

}  // namespace

bool fence_files(const std::vector<std::string>& folders) {
#ifdef SYS_landlock_create_ruleset
  const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, ask_version);
  if (version < 1) return false;
  const Ruleset everything = everything_of(version);
  const int ruleset = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &everything, sizeof everything, 0));
  if (ruleset < 0) cannot_use();
  for (const std::string& folder : folders) {
    const int fd = ::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) continue;  // there is nothing to read
    allow(ruleset, fd, read_file | read_folder);
    allow_linked_files(ruleset, fd);
    ::close(fd);
  }
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (::syscall(SYS_landlock_restrict_self, ruleset, 0) != 0) cannot_use();
  ::close(ruleset);
  return true;
#else
  static_cast<void>(folders);
  return false;
#endif
}

}  // namespace quoin

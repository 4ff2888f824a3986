#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "confine/fences.h"
#include "confine/sanitized.h"

namespace quoin {
namespace {

/// Bytes of address space that the process has; 0 where that is not known.
rlim_t address_space() {
  std::FILE* const file = std::fopen("/proc/self/statm", "re");
  if (!file) return 0;
  unsigned long pages = 0;
  const bool read = std::fscanf(file, "%lu", &pages) == 1;
  std::fclose(file);
  return read ? rlim_t{pages} * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

/// Never more than there was.
void limit(decltype(RLIMIT_AS) resource, rlim_t soft, rlim_t hard) {
  struct rlimit now {};
  if (::getrlimit(resource, &now) != 0) return;
  now.rlim_max = std::min(hard, now.rlim_max);
  now.rlim_cur = std::min(soft, now.rlim_max);
  ::setrlimit(resource, &now);
}

}  // namespace

void limit_resources(const Budget& budget) {
  constexpr rlim_t descriptors = 64;
  const rlim_t memory = address_space() + budget.memory, seconds = budget.seconds * slower;
  if (!sanitized) limit(RLIMIT_AS, memory, memory);
  limit(RLIMIT_CPU, seconds, seconds + 1);
  limit(RLIMIT_NOFILE, descriptors, descriptors);
  for (const auto nothing : {RLIMIT_CORE, RLIMIT_FSIZE, RLIMIT_NPROC}) limit(nothing, 0, 0);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

}  // namespace quoin

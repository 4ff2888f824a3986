#include <sys/resource.h>

#include <algorithm>

#include "confine/posix/fences.h"
#include "confine/sanitized.h"
#include "host/posix/calls.h"

namespace quoin {
namespace {

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
  const rlim_t memory = os::address_space() + budget.memory, seconds = budget.seconds * slower;
  if (!sanitized) limit(RLIMIT_AS, memory, memory);
  limit(RLIMIT_CPU, seconds, seconds + 1);
  limit(RLIMIT_NOFILE, descriptors, descriptors);
  for (const auto nothing : {RLIMIT_CORE, RLIMIT_FSIZE, RLIMIT_NPROC}) limit(nothing, 0, 0);
  os::gain_no_privileges();
}

}  // namespace quoin

// What running programs take of the machine, as /proc tells it.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <map>

namespace quoin {

struct Usage {
  double seconds = 0;      ///< of processor time, on all cores together
  std::size_t memory = 0;  ///< resident bytes
};

/// Of each process group the sum over its processes; empty where there is no /proc.
std::map<pid_t, Usage> usage_by_group();

}  // namespace quoin

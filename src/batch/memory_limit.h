// How much memory one thread may take for one résumé. What C++ allocates is counted, by the thread that allocates it; beyond
// the limit `new` throws std::bad_alloc. It replaces the program's operators new and delete, which count nothing while
// there is no limit. Under a sanitizer, whose operators these are, nothing is counted.
#pragma once

#include <cstddef>

namespace quoin {

/// Holds for the thread that made it, as long as it lives; one at a time.
class MemoryLimit {
 public:
  explicit MemoryLimit(std::size_t bytes);
  ~MemoryLimit();
  MemoryLimit(const MemoryLimit&) = delete;
  MemoryLimit& operator=(const MemoryLimit&) = delete;
};

}  // namespace quoin

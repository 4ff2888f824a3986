#include "batch/memory_limit.h"

#include <cstdlib>
#include <new>

#include "host/system.h"

namespace {

// Signed: what is freed may have been allocated before the limit began, or by another thread.
[[gnu::tls_model("initial-exec")]] thread_local std::ptrdiff_t allowed = 0, used = 0;

}  // namespace

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

void* operator new(std::size_t size) {
  void* memory = std::malloc(size == 0 ? 1 : size);
  if (!memory) throw std::bad_alloc();
  if (allowed == 0) return memory;
  used += static_cast<std::ptrdiff_t>(size);
  if (used <= allowed) return memory;
  used -= static_cast<std::ptrdiff_t>(size);
  std::free(memory);
  throw std::bad_alloc();
}

// Where the size is not known it is what was asked for, rounded up: the count errs downwards.

void operator delete(void* memory) noexcept {
  if (allowed != 0 && memory) used -= static_cast<std::ptrdiff_t>(quoin::os::allocated_size(memory));
  std::free(memory);
}

void operator delete(void* memory, std::size_t size) noexcept {
  if (allowed != 0 && memory) used -= static_cast<std::ptrdiff_t>(size);
  std::free(memory);
}

#endif

namespace quoin {

MemoryLimit::MemoryLimit(std::size_t bytes) {
  used = 0;
  allowed = static_cast<std::ptrdiff_t>(bytes);
}

MemoryLimit::~MemoryLimit() {
  allowed = 0;
}

}  // namespace quoin

#include "host/memory_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "quoin/failure.h"

namespace quoin {

MemoryFile::MemoryFile(std::string_view bytes) : fd_(::memfd_create("quoin", MFD_CLOEXEC)) {
  while (fd_.open() && !bytes.empty()) {
    const ssize_t written = ::write(fd_.get(), bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) fd_.close();
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (!fd_.open()) throw Failure(std::string("cannot keep a file in memory: ") + std::strerror(errno));
  path_ = "/proc/" + std::to_string(::getpid()) + "/fd/" + std::to_string(fd_.get());
}

MemoryFile::~MemoryFile() = default;

}  // namespace quoin

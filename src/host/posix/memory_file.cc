#include "host/memory_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "host/posix/descriptor.h"
#include "quoin/failure.h"

namespace quoin {

MemoryFile::MemoryFile(std::string_view bytes) {
  auto file = std::make_shared<Descriptor>(::memfd_create("quoin", MFD_CLOEXEC));
  while (file->open() && !bytes.empty()) {
    const ssize_t written = ::write(file->get(), bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) file->close();
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (!file->open()) throw Failure(std::string("cannot keep a file in memory: ") + std::strerror(errno));
  path_ = "/proc/" + std::to_string(::getpid()) + "/fd/" + std::to_string(file->get());
  kept_ = std::move(file);
}

}  // namespace quoin

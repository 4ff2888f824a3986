#include "host/memory_file.h"

#include "quoin/failure.h"

namespace quoin {

/// Whoever makes one lets other programs read a PDF, which this one reads first: it is not asked for one here as yet.
MemoryFile::MemoryFile(std::string_view) {
  throw Failure("cannot keep a file in memory on Windows");
}

}  // namespace quoin

// Bytes as a file that other programs open by its path, and that lies in no folder: gone with whoever made it.
#pragma once

#include <string>
#include <string_view>

#include "host/descriptor.h"

namespace quoin {

class MemoryFile {
 public:
  /// Throws Failure where the system has no such files, or no memory.
  explicit MemoryFile(std::string_view bytes);

  /// Absolute; holds as long as this lives, for processes of the same user.
  std::string path() const;

 private:
  Descriptor fd_;
};

}  // namespace quoin

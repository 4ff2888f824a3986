// Bytes as a file that other programs open by its path, and that is gone with whoever made it.
#pragma once

#include <string>
#include <string_view>

#include "host/descriptor.h"

namespace quoin {

class MemoryFile {
 public:
  /// Throws Failure where the system has no such files, or no memory.
  explicit MemoryFile(std::string_view bytes);
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile();

  /// Absolute; holds as long as this lives, for processes of the same user.
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  Descriptor fd_;
};

}  // namespace quoin

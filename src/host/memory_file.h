// Bytes as a file that other programs open by its path, and that is gone with whoever made it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace quoin {

class MemoryFile {
 public:
  /// Throws Failure where the system has no such files, or no memory.
  explicit MemoryFile(std::string_view bytes);
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  /// Absolute; holds as long as this lives, for processes of the same user.
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  std::shared_ptr<void> kept_;
};

}  // namespace quoin

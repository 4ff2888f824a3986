// Files that may be read, wherever they are: on a disk, in memory, inside of another file.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

enum class FileStatus { ok, missing, directory, denied, too_large, unreadable };

struct FileText {
  FileStatus status = FileStatus::missing;
  std::string bytes;   ///< set when ok
  std::string reason;  ///< the system's words when not ok
};

/// A read-only file in memory (mapped where the system can). Shared; lives as long as its last holder.
struct Blob {
  const char* data = nullptr;
  std::size_t size = 0;
  std::shared_ptr<const void> owner;
  explicit operator bool() const { return owner != nullptr; }
};

/// Paths are UTF-8, absolute or relative to one folder, the working one. Every function may be called by many threads at
/// a time; none throws but std::bad_alloc.
class Files {
 public:
  virtual ~Files() = default;
  /// Reads a whole regular file of at most `limit` bytes.
  virtual FileText read(const std::string& path, std::size_t limit) const = 0;
  /// The same of what the user named as a stream: a FIFO or a device too, which may keep the caller waiting.
  virtual FileText read_stream(const std::string& path, std::size_t limit) const { return read(path, limit); }
  /// As `read`, without a copy, for files that are read in part; an empty Blob where it cannot be had.
  virtual Blob map(const std::string& path) const = 0;
  virtual bool is_directory(const std::string& path) const = 0;
  /// ok for a regular file, or a link to one, that can be read.
  virtual FileStatus probe(const std::string& path) const = 0;
  /// The absolute path with every link resolved; nothing where the file does not exist.
  virtual std::optional<std::string> canonical(const std::string& path) const = 0;
  /// Names of a folder's entries, sorted bytewise; empty where there is no such folder.
  virtual std::vector<std::string> list(const std::string& folder) const = 0;
};

/// Files by their paths, without links. The working folder is `/`. Not to be changed while other threads read.
class MemoryFiles : public Files {
 public:
  std::map<std::string, std::string> files;  ///< absolute paths, or paths from the working folder

  FileText read(const std::string& path, std::size_t limit) const override;
  Blob map(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  FileStatus probe(const std::string& path) const override;
  std::optional<std::string> canonical(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
};

}  // namespace quoin

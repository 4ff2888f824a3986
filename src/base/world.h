// Everything outside the process behind one narrow interface: files, folders, environment variables.
// Tests use MemoryWorld. No stage between `read` and the final write touches the disk but through this.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
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

/// What stands where a file is to be put below a folder.
enum class Place {
  free,
  same,   ///< a file of the same bytes
  other,  ///< another file
  taken,  ///< no file, or on the way to it something that is no folder; a link is neither
};

/// A read-only file in memory (mapped where the system can). Shared; lives as long as its last holder.
struct Blob {
  const char* data = nullptr;
  std::size_t size = 0;
  std::shared_ptr<void> owner;
  explicit operator bool() const { return owner != nullptr; }
};

/// Not thread-safe; one per run. Paths are UTF-8 as given by the user, relative to the working folder.
class World {
 public:
  virtual ~World() = default;
  /// Reads a whole regular file of at most `limit` bytes. "-" is standard input.
  virtual FileText read(const std::string& path, std::size_t limit) = 0;
  /// The same of what the user named as a stream: a FIFO or a device too, which may keep the caller waiting.
  virtual FileText read_stream(const std::string& path, std::size_t limit) { return read(path, limit); }
  /// Maps a file for reading; an empty Blob where it cannot be.
  virtual Blob map(const std::string& path) = 0;
  virtual bool is_directory(const std::string& path) = 0;
  /// A regular file or a link to one that can be read.
  virtual FileStatus probe(const std::string& path) = 0;
  /// The absolute path with every link resolved; nothing where the file does not exist.
  virtual std::optional<std::string> canonical(const std::string& path) = 0;
  /// Names of a folder's entries, sorted bytewise; empty where there is no such folder.
  virtual std::vector<std::string> list(const std::string& folder) = 0;
  virtual std::optional<std::string> variable(const std::string& name) = 0;
  /// Whether the file at `path` is one of those that were read or mapped in this run, under whatever name.
  virtual bool was_read(const std::string& path) = 0;
  /// Replaces `path` by `bytes` at once (temporary file beside it, then rename); "-" is standard output.
  /// Follows a link, writes straight to a device or FIFO, keeps an existing file's mode, syncs nothing.
  /// Throws Failure with one plain sentence; the file that stood there is then untouched.
  virtual void write(const std::string& path, std::string_view bytes) = 0;
  /// `name` is a plain relative path: no part of it is empty, `.` or `..`. Links in `folder` itself are followed.
  virtual Place look_below(const std::string& folder, const std::string& name, std::string_view bytes) = 0;
  /// Writes as `write` does, and makes the folders that are missing. Throws Failure, also where the place is `taken`.
  virtual void write_below(const std::string& folder, const std::string& name, std::string_view bytes) = 0;
};

/// The real one.
std::unique_ptr<World> disk_world();

/// A virtual disk for tests: absolute or plain relative paths, no links.
class MemoryWorld : public World {
 public:
  std::map<std::string, std::string> files;
  std::map<std::string, std::string> variables;
  std::set<std::string> opened;  ///< absolute paths of those that were read

  FileText read(const std::string& path, std::size_t limit) override;
  Blob map(const std::string& path) override;
  bool is_directory(const std::string& path) override;
  FileStatus probe(const std::string& path) override;
  std::optional<std::string> canonical(const std::string& path) override;
  std::vector<std::string> list(const std::string& folder) override;
  std::optional<std::string> variable(const std::string& name) override;
  bool was_read(const std::string& path) override;
  void write(const std::string& path, std::string_view bytes) override;
  Place look_below(const std::string& folder, const std::string& name, std::string_view bytes) override;
  void write_below(const std::string& folder, const std::string& name, std::string_view bytes) override;
};

}  // namespace quoin

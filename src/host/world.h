// Everything outside the process behind one narrow interface: files, folders, environment variables. What only reads is
// handed to the stages as Files; they know nothing of the rest.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "quoin/files.h"

namespace quoin {

/// What stands where a file is to be put below a folder.
enum class Place {
  free,
  same,   ///< a file of the same bytes
  other,  ///< another file
  taken,  ///< no file, or on the way to it something that is no folder; a link is neither
};

/// Files, and what else is outside of the process. One per run, used by one thread but where it is only read from.
/// Paths are as given by the user, relative to the working folder; "-" is standard input or output.
class World : public virtual Files {
 public:
  virtual std::optional<std::string> variable(const std::string& name) const = 0;
  /// The folder of layouts, fonts and patterns that was named in place of the program's own.
  virtual std::optional<std::string> resources_folder() const { return std::nullopt; }
  /// Whether the file at `path` is one of those that were read or mapped in this run, under whatever name.
  virtual bool was_read(const std::string& path) const = 0;
  /// Replaces `path` by `bytes` at once (temporary file beside it, then rename); "-" is standard output.
  /// Follows a link, writes straight to a device or FIFO, keeps an existing file's mode, syncs nothing.
  /// Throws Failure with one plain sentence; the file that stood there is then untouched.
  virtual void write(const std::string& path, std::string_view bytes) = 0;
  /// `name` is a plain relative path: no part of it is empty, `.` or `..`. Links in `folder` itself are followed.
  virtual Place look_below(const std::string& folder, const std::string& name, std::string_view bytes) const = 0;
  /// Writes as `write` does, and makes the folders that are missing. Throws Failure, also where the place is `taken`.
  virtual void write_below(const std::string& folder, const std::string& name, std::string_view bytes) = 0;
};

/// The real one; below `quoin:/` stand the files that the program itself holds, where it holds any.
std::unique_ptr<World> disk_world(std::optional<std::string> resources_folder = std::nullopt);

}  // namespace quoin

// Files that are put below a folder together: all are looked at before the first is written.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "build/document.h"
#include "host/world.h"

namespace quoin {

struct NewFile {
  std::string name, bytes;  ///< the name is a plain relative path
};

/// Which other files may be replaced, by their paths, and what is told of one that may not.
struct Replacing {
  std::function<bool(const std::string& path)> may_replace;
  std::string fault, hint;
};

/// False where something that may not be replaced stands in a file's place: another file, or what is no file. Each is a fault in
/// `run`. An empty folder is the working folder.
bool may_be_written(std::span<const NewFile> files, const std::string& folder, const Replacing& replacing, Run& run);

/// The same; other files are replaced where `force`.
bool may_be_written(std::span<const NewFile> files, const std::string& folder, bool force, Run& run);

/// Leaves alone what is there already with the same bytes. Throws Failure.
void write_new_files(std::span<const NewFile> files, const std::string& folder, World& world);

/// Writes the file at `path`. Where the folder that was typed for it, with a slash at its end, is not there, it is made. Throws Failure.
void write_where_typed(const std::optional<std::string>& typed, const std::string& path, std::string_view bytes, World& world);

}  // namespace quoin

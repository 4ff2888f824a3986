#include "build/new_files.h"

#include "base/paths.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

/// With a slash behind it: what is no folder is the machine's fault when something is written below it, and nothing that
/// stands in a file's place.
std::string as_folder(const std::string& folder) {
  return folder.empty() || folder.ends_with('/') ? folder : folder + '/';
}

}  // namespace

bool may_be_written(std::span<const NewFile> files, const std::string& folder, const Replacing& replacing, Run& run) {
  if (!folder.empty() && run.world.probe(folder) != FileStatus::missing && !run.world.is_directory(folder))
    throw Failure("cannot write into " + folder + ": it is no folder");
  for (const NewFile& one : files) {
    const Place place = run.world.look_below(folder, one.name, one.bytes);
    if (place == Place::free || place == Place::same) continue;
    const std::string path = path_below(folder, one.name);
    if (place == Place::other && replacing.may_replace(path)) continue;
    const Span span{run.sources.add(path, {}), {}, {}};
    if (place == Place::other)
      run.diagnostics.error("file-exists", span, replacing.fault, replacing.hint);
    else
      run.diagnostics.error("in-the-way", span, "something that is no plain file or folder stands in its way");
  }
  return !run.diagnostics.has_errors();
}

bool may_be_written(std::span<const NewFile> files, const std::string& folder, bool force, Run& run) {
  const Replacing replacing{[force](const std::string&) { return force; }, "there is another file of this name", "--force replaces it"};
  return may_be_written(files, as_folder(folder), replacing, run);
}

void write_new_files(std::span<const NewFile> files, const std::string& folder, World& world) {
  const std::string below = folder.empty() ? "./" : as_folder(folder);
  for (const NewFile& one : files)
    if (world.look_below(below, one.name, one.bytes) != Place::same) world.write_below(below, one.name, one.bytes);
}

void write_where_typed(const std::optional<std::string>& typed, const std::string& path, std::string_view bytes, World& world) {
  const bool new_folder = typed && typed->ends_with('/') && !world.is_directory(*typed);
  if (new_folder) return world.write_below(*typed, std::string(base_name(path)), bytes);
  world.write(path, bytes);
}

}  // namespace quoin

#include "build/new_files.h"

#include "base/paths.h"

namespace quoin {
namespace {

/// With a slash behind it: what is no folder is the machine's fault when something is written below it, and nothing that
/// stands in a file's place.
std::string or_working_folder(const std::string& folder) {
  return folder.empty() ? "./" : folder.ends_with('/') ? folder : folder + '/';
}

}  // namespace

bool may_be_written(std::span<const NewFile> files, const std::string& folder, bool force, Run& run) {
  for (const NewFile& one : files) {
    const Place place = run.world.look_below(or_working_folder(folder), one.name, one.bytes);
    if (place != Place::taken && (place != Place::other || force)) continue;
    const Span span{run.sources.add(path_below(folder, one.name), {}), {}, {}};
    if (place == Place::other)
      run.diagnostics.error("file-exists", span, "there is another file of this name", "--force replaces it");
    else
      run.diagnostics.error("in-the-way", span, "something that is no plain file or folder stands in its way");
  }
  return !run.diagnostics.has_errors();
}

void write_new_files(std::span<const NewFile> files, const std::string& folder, World& world) {
  const std::string below = or_working_folder(folder);
  for (const NewFile& one : files)
    if (world.look_below(below, one.name, one.bytes) != Place::same) world.write_below(below, one.name, one.bytes);
}

}  // namespace quoin

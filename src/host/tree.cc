#include "host/tree.h"

#include "base/paths.h"
#include "host/atomic_write.h"
#include "host/system.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

void make_folder(const std::string& path) {
  if (const std::string reason = os::make_folder(path); !reason.empty()) throw Failure("cannot make the folder " + path + ": " + reason);
}

/// Every folder on the way to the last part of `path`, from the first on.
template <typename Do>
void each_folder(const std::string& path, Do act) {
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1))
    if (slash + 1 < path.size() && path[slash - 1] != '/') act(path.substr(0, slash));
}

bool same_bytes(const std::string& path, std::string_view bytes) {
  const std::unique_ptr<World> disk = disk_world();
  const FileText file = disk->read(path, bytes.size());
  return file.status == FileStatus::ok && file.bytes == bytes;
}

}  // namespace

Place look_below(const std::string& folder, const std::string& name, std::string_view bytes) {
  const auto bars = [](os::Kind kind) { return kind != os::Kind::nothing && kind != os::Kind::folder; };
  bool barred = bars(os::kind_of(folder));
  each_folder(name, [&](const std::string& part) { barred = barred || bars(os::kind_of_entry(path_below(folder, part))); });
  if (barred) return Place::taken;
  const std::string path = path_below(folder, name);
  const os::Kind kind = os::kind_of_entry(path);
  if (kind == os::Kind::nothing) return Place::free;
  if (kind != os::Kind::file) return Place::taken;
  return same_bytes(path, bytes) ? Place::same : Place::other;
}

void make_folders(const std::string& path) {
  each_folder(path + "/", make_folder);
  make_folder(path);
}

void write_below(const std::string& folder, const std::string& name, std::string_view bytes, Sweep sweep) {
  if (look_below(folder, name, bytes) == Place::taken)
    throw Failure("cannot write " + path_below(folder, name) + ": a link or something else stands in its way");
  each_folder(path_below(folder, name), make_folder);
  write_file(path_below(folder, name), bytes, sweep);
}

}  // namespace quoin

#include <utility>

#include "base/mounted_files.h"
#include "host/real_disk.h"
#include "host/resources.h"
#include "host/world.h"

namespace quoin {
namespace {

/// The disk of a program that holds its own files.
class DiskWithOwnFiles : public World {
 public:
  DiskWithOwnFiles(std::unique_ptr<World> disk, const Files& own) : disk_(std::move(disk)), all_(*disk_, own) {}

  FileText read(const std::string& path, std::size_t limit) const override { return all_.read(path, limit); }
  FileText read_stream(const std::string& path, std::size_t limit) const override {
    return MountedFiles::is_own(path) ? all_.read(path, limit) : disk_->read_stream(path, limit);
  }
  Blob map(const std::string& path) const override { return all_.map(path); }
  bool is_directory(const std::string& path) const override { return all_.is_directory(path); }
  FileStatus probe(const std::string& path) const override { return all_.probe(path); }
  std::optional<std::string> canonical(const std::string& path) const override { return all_.canonical(path); }
  std::vector<std::string> list(const std::string& folder) const override { return all_.list(folder); }

  std::optional<std::string> variable(const std::string& name) const override { return disk_->variable(name); }
  std::optional<std::string> resources_folder() const override { return disk_->resources_folder(); }
  bool was_read(const std::string& path) const override { return disk_->was_read(path); }
  void write(const std::string& path, std::string_view bytes) override { disk_->write(path, bytes); }
  Place look_below(const std::string& folder, const std::string& name, std::string_view bytes) const override {
    return disk_->look_below(folder, name, bytes);
  }
  void write_below(const std::string& folder, const std::string& name, std::string_view bytes) override {
    disk_->write_below(folder, name, bytes);
  }

 private:
  const std::unique_ptr<World> disk_;
  const MountedFiles all_;
};

}  // namespace

std::unique_ptr<World> disk_world(std::optional<std::string> resources_folder) {
  std::unique_ptr<World> disk = real_disk(std::move(resources_folder));
  const Files* const own = embedded_resources();
  if (!own) return disk;
  return std::make_unique<DiskWithOwnFiles>(std::move(disk), *own);
}

}  // namespace quoin

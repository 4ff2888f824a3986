#include <utility>

#include "base/paths.h"
#include "host/resources.h"
#include "host/world.h"
#include "quoin/host.h"

namespace quoin {
namespace {

class FolderFiles : public Files {
 public:
  explicit FolderFiles(std::string folder) : folder_(std::move(folder)) {}

  FileText read(const std::string& path, std::size_t limit) const override { return disk_->read(full(path), limit); }
  Blob map(const std::string& path) const override { return disk_->map(full(path)); }
  bool is_directory(const std::string& path) const override { return disk_->is_directory(full(path)); }
  FileStatus probe(const std::string& path) const override { return disk_->probe(full(path)); }
  std::optional<std::string> canonical(const std::string& path) const override { return disk_->canonical(full(path)); }
  std::vector<std::string> list(const std::string& folder) const override { return disk_->list(full(folder)); }

 private:
  std::string full(const std::string& path) const { return path.starts_with('/') ? path : path_below(folder_, path); }

  std::string folder_;
  std::unique_ptr<const World> disk_ = disk_world();
};

}  // namespace

std::shared_ptr<const Files> folder_files(std::string folder) {
  return std::make_shared<FolderFiles>(std::move(folder));
}

std::shared_ptr<const Files> own_resources() {
  return resource_files(*disk_world());
}

}  // namespace quoin

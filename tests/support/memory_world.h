// A disk in memory that can be written to, with environment variables. "-" is a file like any other, so that a test can fill
// and inspect it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "host/world.h"

namespace quoin {

class MemoryWorld : public World {
 private:
  MemoryFiles disk_;

 public:
  MemoryWorld() = default;
  MemoryWorld(const MemoryWorld& other) : disk_(other.disk_), variables(other.variables), opened(other.opened) {}

  std::map<std::string, std::string>& files = disk_.files;
  std::map<std::string, std::string> variables;
  mutable std::set<std::string> opened;  ///< absolute paths of those that were read

  FileText read(const std::string& path, std::size_t limit) const override;
  Blob map(const std::string& path) const override;
  bool is_directory(const std::string& path) const override { return disk_.is_directory(path); }
  FileStatus probe(const std::string& path) const override { return disk_.probe(path); }
  std::optional<std::string> canonical(const std::string& path) const override { return disk_.canonical(path); }
  std::vector<std::string> list(const std::string& folder) const override { return disk_.list(folder); }
  std::optional<std::string> variable(const std::string& name) const override;
  bool was_read(const std::string& path) const override;
  void write(const std::string& path, std::string_view bytes) override;
  Place look_below(const std::string& folder, const std::string& name, std::string_view bytes) const override;
  void write_below(const std::string& folder, const std::string& name, std::string_view bytes) override;
};

}  // namespace quoin

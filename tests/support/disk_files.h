// A world for tests that need the real bundled fonts: disk files to read, and others laid over them in memory.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "host/world.h"
#include "quoin/failure.h"
#include "support/project.h"

namespace quoin {

/// The bytes of a file of the project.
inline std::string project_bytes(const std::string& path) {
  std::ifstream file(project_path(path), std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

/// Reads the disk; `over` hides it, or adds to it. Keeps the paths that were asked for.
class DiskFiles : public World {
 public:
  std::map<std::string, std::string> over;
  mutable std::set<std::string> opened, listed;

  FileText read(const std::string& path, std::size_t limit) const override {
    opened.insert(path);
    std::optional<std::string> bytes = bytes_of(path);
    if (!bytes) return {FileStatus::missing, {}, "No such file or directory"};
    if (bytes->size() > limit) return {FileStatus::too_large, {}, {}};
    return {FileStatus::ok, std::move(*bytes), {}};
  }

  Blob map(const std::string& path) const override {
    opened.insert(path);
    std::optional<std::string> bytes = bytes_of(path);
    if (!bytes) return {};
    auto owner = std::make_shared<std::string>(std::move(*bytes));
    return {owner->data(), owner->size(), owner};
  }

  bool is_directory(const std::string& path) const override {
    const auto inside = over.lower_bound(path + '/');
    if (inside != over.end() && inside->first.starts_with(path + '/')) return true;
    return std::filesystem::is_directory(path);
  }

  FileStatus probe(const std::string& path) const override {
    return bytes_of(path) ? FileStatus::ok : FileStatus::missing;
  }

  std::optional<std::string> canonical(const std::string& path) const override { return path; }

  std::vector<std::string> list(const std::string& folder) const override {
    listed.insert(folder);
    std::set<std::string> names;
    for (const auto& [path, bytes] : over) {
      if (!path.starts_with(folder + '/')) continue;
      const std::string rest = path.substr(folder.size() + 1);
      names.insert(rest.substr(0, rest.find('/')));
    }
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none)) names.insert(entry.path().filename());
    return {names.begin(), names.end()};
  }

  std::optional<std::string> variable(const std::string&) const override { return std::nullopt; }
  bool was_read(const std::string& path) const override { return opened.contains(path); }
  void write(const std::string& path, std::string_view) override { throw Failure("nothing may write " + path); }
  Place look_below(const std::string&, const std::string&, std::string_view) const override { return Place::free; }
  void write_below(const std::string&, const std::string& name, std::string_view) override { write(name, {}); }

 private:
  std::optional<std::string> bytes_of(const std::string& path) const {
    if (const auto found = over.find(path); found != over.end()) return found->second;
    if (!std::filesystem::is_regular_file(path)) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }
};

/// The font's bytes under another family name of the same length, given in ASCII.
inline std::string renamed_font(std::string bytes, std::string_view from, std::string_view to) {
  const auto wide = [](std::string_view name) {
    std::string text;
    for (const char c : name) text += {'\0', c};
    return text;
  };
  const std::string old_name = wide(from), new_name = wide(to);
  for (std::size_t at = 0; (at = bytes.find(old_name, at)) != std::string::npos; at += new_name.size()) {
    bytes.replace(at, old_name.size(), new_name);
  }
  return bytes;
}

}  // namespace quoin

// Two sets of files as one: a user's, and below `quoin:/` the engine's or the program's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "quoin/files.h"

namespace quoin {

/// Where the engine's own files stand: no file of a user's has such a path.
inline constexpr std::string_view mount = "quoin:/";

/// Borrows both.
class MountedFiles : public Files {
 public:
  MountedFiles(const Files& users, const Files& own) : users_(users), own_(own) {}

  FileText read(const std::string& path, std::size_t limit) const override { return at(path).read(below(path), limit); }
  Blob map(const std::string& path) const override { return at(path).map(below(path)); }
  bool is_directory(const std::string& path) const override { return at(path).is_directory(below(path)); }
  FileStatus probe(const std::string& path) const override { return at(path).probe(below(path)); }
  std::optional<std::string> canonical(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override { return at(folder).list(below(folder)); }

  /// A user's path that leads out of the engine's folders is no path of the engine's.
  static bool is_own(const std::string& path);

 private:
  const Files& at(const std::string& path) const { return is_own(path) ? own_ : users_; }
  static std::string below(const std::string& path) { return is_own(path) ? path.substr(mount.size()) : path; }

  const Files& users_;
  const Files& own_;
};

}  // namespace quoin

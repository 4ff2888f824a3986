#include "archive/carried_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "archive/record.h"
#include "base/paths.h"

namespace quoin {
namespace {

/// "a/b/" for "a/b": what a file below the folder begins with.
std::string as_prefix(const std::string& folder) {
  return folder.ends_with('/') ? folder : folder + "/";
}

/// Longest folder, with its slash, in which all of these absolute paths lie.
std::string common_folder(const std::vector<std::string>& paths) {
  std::string common = as_prefix(std::string(folder_of(paths.front())));
  for (const std::string& path : paths)
    while (!path.starts_with(common)) common = as_prefix(std::string(folder_of(common.substr(0, common.size() - 1))));
  return common;
}

/// "layouts/", or what of that kind is not taken.
std::string free_folder(const std::function<bool(const std::string& folder)>& is_taken) {
  for (int number = 1;; ++number) {
    const std::string folder = number == 1 ? "layouts" : fmt::format("layouts-{}", number);
    if (!is_taken(folder)) return folder + "/";
  }
}

}  // namespace

std::string CarriedNames::in_folder(const std::string& path) const {
  return in_folder(path, path.starts_with('/') ? path : as_prefix(folder_) + path);
}

std::string CarriedNames::in_folder(const std::string& path, const std::string& full) const {
  const std::string plain = plain_path(path);
  if (!plain.starts_with('/') && !plain.starts_with("../")) return plain;
  const std::string real = real_path(full), below = home();
  return real.starts_with(below) ? real.substr(below.size()) : std::string(base_name(real));
}

std::vector<std::string> CarriedNames::of_named_layouts(const std::vector<std::string>& paths) const {
  const std::string folder = folder_ == "." ? "" : as_prefix(folder_);
  std::vector<std::string> names;
  for (const std::string& path : paths)
    names.push_back(in_folder(path.starts_with(folder) ? path.substr(folder.size()) : path, path));
  return names;
}

std::vector<std::string> CarriedNames::of_layouts(const std::vector<std::string>& paths,
                                                  const std::function<bool(const std::string& folder)>& is_taken) const {
  std::vector<std::string> real;
  for (const std::string& path : paths) real.push_back(real_path(path));
  const std::string below = home();
  const bool inside = std::all_of(real.begin(), real.end(), [&](const std::string& path) { return path.starts_with(below); });
  const std::string folder = inside ? "" : free_folder(is_taken), start = inside ? below : common_folder(real);
  std::vector<std::string> names;
  for (const std::string& path : real) names.push_back(folder + path.substr(start.size()));
  return names;
}

std::string CarriedNames::of_bundled(const std::string& path) {
  return fmt::format("{}/{}", bundled_folder, base_name(path));
}

/// Absolute, with links among its folders resolved; the file's own name stays.
std::string CarriedNames::real_path(const std::string& path) const {
  return as_prefix(files_.canonical(std::string(folder_of(path))).value_or("/")) + std::string(base_name(path));
}

/// The résumé's folder, as absolute paths below it begin.
std::string CarriedNames::home() const {
  return as_prefix(files_.canonical(folder_).value_or("/"));
}

}  // namespace quoin

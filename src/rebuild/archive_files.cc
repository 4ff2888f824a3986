#include "rebuild/archive_files.h"

#include <algorithm>
#include <utility>

#include "base/paths.h"

namespace quoin {

ArchiveFiles::ArchiveFiles(const Files& real, const Archive& archive, std::string fonts, std::string hyphenation)
    : real_(real),
      root_(shown_path(archive.path)),
      bundled_fonts_(std::move(fonts)),
      bundled_hyphenation_(std::move(hyphenation)),
      local_fonts_(path_below(folder_of(archive.path), "fonts")) {
  for (const EmbeddedFile& file : archive.sources) files_.emplace(file.name, &file.bytes);
}

/// The name below the root, "" for the root itself; nothing for any other path.
std::optional<std::string> ArchiveFiles::name_of(const std::string& path) const {
  if (path == root_) return "";
  if (!lies_below(path, root_)) return std::nullopt;
  const std::string name = plain_path(path.substr(root_.size() + 1));
  if (name.starts_with("../") || name == "..") return std::nullopt;
  return name == "." ? "" : name;
}

bool ArchiveFiles::is_folder(const std::string& name) const {
  if (name.empty()) return true;
  const auto inside = files_.lower_bound(name + "/");
  return inside != files_.end() && inside->first.starts_with(name + "/");
}

/// Where a file or a folder that does not come from the PDF really is.
std::optional<std::string> ArchiveFiles::real_path(const std::string& path) const {
  const auto below = [&](const std::string& folder) { return path == folder || lies_below(path, folder); };
  const std::string local = path_below(root_, "fonts");
  if ((path + '/').find("../") != std::string::npos) return std::nullopt;
  if (below(local)) return local_fonts_ + path.substr(local.size());
  if (below(bundled_fonts_) || below(bundled_hyphenation_)) return path;
  return std::nullopt;
}

FileText ArchiveFiles::read(const std::string& path, std::size_t limit) const {
  const std::optional<std::string> name = name_of(path);
  if (const auto file = name ? files_.find(*name) : files_.end(); file != files_.end()) {
    if (file->second->size() > limit) return {FileStatus::too_large, {}, "the file is too large"};
    return {FileStatus::ok, *file->second, {}};
  }
  if (name && is_folder(*name)) return {FileStatus::directory, {}, "it is a folder"};
  if (!name)
    if (const std::optional<std::string> real = real_path(path)) return real_.read(*real, limit);
  return {FileStatus::missing, {}, "there is no such file in the PDF"};
}

Blob ArchiveFiles::map(const std::string& path) const {
  const std::optional<std::string> real = real_path(path);
  return real ? real_.map(*real) : Blob{};
}

bool ArchiveFiles::is_directory(const std::string& path) const {
  if (const std::optional<std::string> real = real_path(path); real && real_.is_directory(*real)) return true;
  const std::optional<std::string> name = name_of(path);
  return name && is_folder(*name);
}

FileStatus ArchiveFiles::probe(const std::string& path) const {
  const std::optional<std::string> name = name_of(path);
  if (!name) return FileStatus::missing;
  if (files_.contains(*name)) return FileStatus::ok;
  return is_folder(*name) ? FileStatus::directory : FileStatus::missing;
}

std::optional<std::string> ArchiveFiles::canonical(const std::string& path) const {
  if (probe(path) == FileStatus::missing) return std::nullopt;
  const std::string name = name_of(path).value();
  return name.empty() ? root_ : path_below(root_, name);
}

std::vector<std::string> ArchiveFiles::list(const std::string& folder) const {
  const std::optional<std::string> fonts = real_path(folder);
  if (fonts) return real_.list(*fonts);
  std::vector<std::string> names;
  const std::optional<std::string> name = name_of(folder);
  if (!name) return names;
  const std::string prefix = name->empty() ? "" : *name + "/";
  for (const auto& [path, bytes] : files_)
    if (path.starts_with(prefix))
      names.push_back(path.substr(prefix.size(), path.find('/', prefix.size()) - prefix.size()));
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace quoin

// Files in memory: their paths are compared without "." and "..".
#include "quoin/files.h"

#include <algorithm>

namespace quoin {
namespace {

/// The absolute path without "." and "..".
std::string normal(const std::string& path) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string part = path.substr(begin, end - begin);
    if (part == ".." && !parts.empty()) parts.pop_back();
    if (!part.empty() && part != "." && part != "..") parts.push_back(part);
    begin = end + 1;
  }
  std::string out;
  for (const std::string& part : parts) out += "/" + part;
  return out.empty() ? "/" : out;
}

std::string parent(const std::string& normal_path) {
  const std::size_t slash = normal_path.rfind('/');
  return slash == 0 ? "/" : normal_path.substr(0, slash);
}

const std::string* find(const std::map<std::string, std::string>& files, const std::string& path) {
  const std::string wanted = normal(path);
  for (const auto& [name, bytes] : files)
    if (normal(name) == wanted) return &bytes;
  return nullptr;
}

}  // namespace

FileText MemoryFiles::read(const std::string& path, std::size_t limit) const {
  if (const std::string* bytes = find(files, path)) {
    if (bytes->size() > limit) return {FileStatus::too_large, {}, "the file is too large"};
    return {FileStatus::ok, *bytes, {}};
  }
  if (is_directory(path)) return {FileStatus::directory, {}, "it is a folder"};
  return {FileStatus::missing, {}, "no such file"};
}

Blob MemoryFiles::map(const std::string& path) const {
  const std::string* bytes = find(files, path);
  if (!bytes) return {};
  const auto copy = std::make_shared<std::string>(*bytes);
  return {copy->data(), copy->size(), copy};
}

bool MemoryFiles::is_directory(const std::string& path) const {
  const std::string wanted = normal(path);
  if (wanted == "/") return true;
  return std::any_of(files.begin(), files.end(),
                     [&](const auto& file) { return normal(file.first).starts_with(wanted + "/"); });
}

FileStatus MemoryFiles::probe(const std::string& path) const {
  if (find(files, path)) return FileStatus::ok;
  return is_directory(path) ? FileStatus::directory : FileStatus::missing;
}

std::optional<std::string> MemoryFiles::canonical(const std::string& path) const {
  if (probe(path) == FileStatus::missing) return std::nullopt;
  return normal(path);
}

std::vector<std::string> MemoryFiles::list(const std::string& folder) const {
  const std::string wanted = normal(folder);
  std::vector<std::string> names;
  for (const auto& [name, bytes] : files) {
    std::string path = normal(name);
    while (path != "/" && parent(path) != wanted) path = parent(path);
    if (path != "/") names.push_back(path.substr(path.rfind('/') + 1));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace quoin

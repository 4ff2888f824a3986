// A disk in memory. The working folder is "/"; "-" is a file like any other, so a test can fill and inspect it.
#include "base/world.h"

#include <algorithm>

#include "base/failure.h"

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

FileText MemoryWorld::read(const std::string& path, std::size_t limit) {
  if (const std::string* bytes = find(files, path)) {
    opened.insert(normal(path));
    if (bytes->size() > limit) return {FileStatus::too_large, {}, "the file is too large"};
    return {FileStatus::ok, *bytes, {}};
  }
  if (is_directory(path)) return {FileStatus::directory, {}, "it is a folder"};
  return {FileStatus::missing, {}, "no such file"};
}

Blob MemoryWorld::map(const std::string& path) {
  const std::string* bytes = find(files, path);
  if (!bytes) return {};
  opened.insert(normal(path));
  const auto copy = std::make_shared<std::string>(*bytes);
  return {copy->data(), copy->size(), copy};
}

bool MemoryWorld::is_directory(const std::string& path) {
  const std::string wanted = normal(path);
  if (wanted == "/") return true;
  return std::any_of(files.begin(), files.end(),
                     [&](const auto& file) { return normal(file.first).starts_with(wanted + "/"); });
}

FileStatus MemoryWorld::probe(const std::string& path) {
  if (find(files, path)) return FileStatus::ok;
  return is_directory(path) ? FileStatus::directory : FileStatus::missing;
}

std::optional<std::string> MemoryWorld::canonical(const std::string& path) {
  if (probe(path) == FileStatus::missing) return std::nullopt;
  return normal(path);
}

std::vector<std::string> MemoryWorld::list(const std::string& folder) {
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

std::optional<std::string> MemoryWorld::variable(const std::string& name) {
  const auto found = variables.find(name);
  if (found == variables.end()) return std::nullopt;
  return found->second;
}

bool MemoryWorld::was_read(const std::string& path) {
  return opened.contains(normal(path));
}

void MemoryWorld::write(const std::string& path, std::string_view bytes) {
  if (is_directory(path)) throw Failure("cannot write " + path + ": it is a folder");
  if (!is_directory(parent(normal(path)))) throw Failure("cannot write " + path + ": no such folder");
  for (auto& [name, old] : files) {
    if (normal(name) != normal(path)) continue;
    old = bytes;
    return;
  }
  files[path] = bytes;
}

Place MemoryWorld::look_below(const std::string& folder, const std::string& name, std::string_view bytes) {
  const std::string path = normal(folder + "/" + name);
  if (is_directory(path)) return Place::taken;
  for (std::string at = parent(path); at != "/"; at = parent(at))
    if (find(files, at)) return Place::taken;
  const std::string* old = find(files, path);
  return !old ? Place::free : *old == bytes ? Place::same : Place::other;
}

void MemoryWorld::write_below(const std::string& folder, const std::string& name, std::string_view bytes) {
  const std::string path = normal(folder + "/" + name);
  if (look_below(folder, name, bytes) == Place::taken) throw Failure("cannot write " + path + ": something is in its way");
  std::erase_if(files, [&](const auto& file) { return normal(file.first) == path; });
  files[path] = bytes;
}

}  // namespace quoin

#include "support/memory_world.h"

#include "quoin/failure.h"

namespace quoin {
namespace {

/// The absolute path, whether anything stands there or not.
std::string absolute(const std::string& path) {
  MemoryFiles alone;
  alone.files[path] = {};
  return alone.canonical(path).value();
}

std::string parent(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

FileText MemoryWorld::read(const std::string& path, std::size_t limit) const {
  if (disk_.probe(path) == FileStatus::ok) opened.insert(absolute(path));
  return disk_.read(path, limit);
}

Blob MemoryWorld::map(const std::string& path) const {
  if (disk_.probe(path) == FileStatus::ok) opened.insert(absolute(path));
  return disk_.map(path);
}

std::optional<std::string> MemoryWorld::variable(const std::string& name) const {
  const auto found = variables.find(name);
  if (found == variables.end()) return std::nullopt;
  return found->second;
}

bool MemoryWorld::was_read(const std::string& path) const {
  return opened.contains(absolute(path));
}

void MemoryWorld::write(const std::string& path, std::string_view bytes) {
  if (is_directory(path)) throw Failure("cannot write " + path + ": it is a folder");
  if (!is_directory(parent(absolute(path)))) throw Failure("cannot write " + path + ": no such folder");
  for (auto& [name, old] : files) {
    if (absolute(name) != absolute(path)) continue;
    old = bytes;
    return;
  }
  files[path] = bytes;
}

Place MemoryWorld::look_below(const std::string& folder, const std::string& name, std::string_view bytes) const {
  const std::string path = absolute(folder + "/" + name);
  if (is_directory(path)) return Place::taken;
  for (std::string at = parent(path); at != "/"; at = parent(at))
    if (probe(at) == FileStatus::ok) return Place::taken;
  if (probe(path) == FileStatus::missing) return Place::free;
  return disk_.read(path, bytes.size()).bytes == bytes ? Place::same : Place::other;
}

void MemoryWorld::write_below(const std::string& folder, const std::string& name, std::string_view bytes) {
  const std::string path = absolute(folder + "/" + name);
  if (look_below(folder, name, bytes) == Place::taken) throw Failure("cannot write " + path + ": something is in its way");
  std::erase_if(files, [&](const auto& file) { return absolute(file.first) == path; });
  files[path] = bytes;
}

}  // namespace quoin

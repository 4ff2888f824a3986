#include "revision/revision_files.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/paths.h"

namespace quoin {
namespace {

constexpr int most_links = 16;
constexpr std::size_t longest_link = 4096, largest_mapped = 64u << 20;  // bytes

}  // namespace

/// The name below the root; empty for the root itself, nothing for what lies elsewhere, "..": for what would lie above
/// it.
std::optional<std::string> RevisionFiles::name_of(const std::string& path) const {
  if (path == root_) return "";
  if (!lies_below(path, root_)) return std::nullopt;
  const std::string name = plain_path(path.substr(root_.size() + 1));
  return name == "." ? "" : name;
}

const RevisionFiles::Listing& RevisionFiles::listing(const std::string& tree) const {
  const std::lock_guard lock(guard_);
  const auto [at, fresh] = listings_.try_emplace(tree);
  if (fresh)
    for (GitEntry& one : git_.entries(tree).value_or(std::vector<GitEntry>())) {
      std::string name = one.name;
      at->second.emplace(std::move(name), std::move(one));
    }
  return at->second;
}

/// Part by part; a link begins anew with its target in its place.
std::optional<RevisionFiles::Found> RevisionFiles::find(const std::string& wanted) const {
  std::string name = wanted;
  for (int links = 0; links <= most_links; ++links) {
    Found at{{}, tree_, GitKind::folder};
    bool linked = false;
    for (std::size_t begin = 0; begin < name.size() && !linked;) {
      const std::size_t end = std::min(name.find('/', begin), name.size());
      if (at.kind != GitKind::folder) return std::nullopt;
      const Listing& members = listing(at.object);
      const auto found = members.find(name.substr(begin, end - begin));
      if (found == members.end()) return std::nullopt;
      const GitEntry& entry = found->second;
      if (entry.link) {
        const Git::Bytes target = git_.bytes(entry.object, longest_link);
        if (target.status != Git::Bytes::Status::ok || target.bytes.starts_with('/')) return std::nullopt;
        name = plain_path((at.name.empty() ? "" : at.name + "/") + target.bytes + name.substr(end));
        if (name == ".." || name.starts_with("../")) return std::nullopt;
        if (name == ".") name.clear();
        linked = true;
      } else {
        at = {path_below(at.name, entry.name), entry.object, entry.kind};
        begin = end + 1;
      }
    }
    if (!linked) return at;
  }
  return std::nullopt;
}

FileText RevisionFiles::read(const std::string& path, std::size_t limit) const {
  const std::optional<std::string> name = name_of(path);
  if (!name) return real_.read(path, limit);
  const std::optional<Found> found = find(*name);
  if (!found) return {FileStatus::missing, {}, "there is no such file in the revision"};
  if (found->kind == GitKind::folder) return {FileStatus::directory, {}, "it is a folder"};
  Git::Bytes bytes = git_.bytes(found->object, limit);
  switch (bytes.status) {
    case Git::Bytes::Status::ok:
      return {FileStatus::ok, std::move(bytes.bytes), {}};
    case Git::Bytes::Status::too_large:
      return {FileStatus::too_large, {}, "the file is too large"};
    case Git::Bytes::Status::unreadable:
      break;
  }
  return {FileStatus::unreadable, {}, "git does not have it: is the clone a partial one?"};
}

Blob RevisionFiles::map(const std::string& path) const {
  if (!name_of(path)) return real_.map(path);
  FileText file = read(path, largest_mapped);
  if (file.status != FileStatus::ok || file.bytes.empty()) return {};
  const auto bytes = std::make_shared<const std::string>(std::move(file.bytes));
  return {bytes->data(), bytes->size(), bytes};
}

bool RevisionFiles::is_directory(const std::string& path) const {
  return name_of(path) ? probe(path) == FileStatus::directory : real_.is_directory(path);
}

FileStatus RevisionFiles::probe(const std::string& path) const {
  const std::optional<std::string> name = name_of(path);
  if (!name) return real_.probe(path);
  const std::optional<Found> found = find(*name);
  if (!found) return FileStatus::missing;
  return found->kind == GitKind::folder ? FileStatus::directory : FileStatus::ok;
}

std::optional<std::string> RevisionFiles::canonical(const std::string& path) const {
  const std::optional<std::string> name = name_of(path);
  if (!name) return real_.canonical(path);
  const std::optional<Found> found = find(*name);
  if (!found) return std::nullopt;
  return found->name.empty() ? root_ : path_below(root_, found->name);
}

std::vector<std::string> RevisionFiles::list(const std::string& folder) const {
  const std::optional<std::string> name = name_of(folder);
  if (!name) return real_.list(folder);
  const std::optional<Found> found = find(*name);
  std::vector<std::string> out;
  if (!found || found->kind != GitKind::folder) return out;
  for (const auto& [member, entry] : listing(found->object)) out.push_back(member);
  return out;
}

}  // namespace quoin

#include "host/embedded_files.h"

#include <algorithm>

#include "base/paths.h"

namespace quoin {
namespace {

/// A folder as its files' names begin; the whole table is `.`.
std::string begin_of_names(const std::string& folder) {
  const std::string plain = plain_path(folder);
  return plain.empty() || plain == "." ? "" : plain + '/';
}

}  // namespace

EmbeddedFiles::EmbeddedFiles(const char* table)
    : table_(table),
      count_(*reinterpret_cast<const std::uint64_t*>(table)),
      rows_(reinterpret_cast<const Row*>(table + sizeof(std::uint64_t))) {}

const EmbeddedFiles::Row* EmbeddedFiles::find(const std::string& path) const {
  const std::string name = plain_path(path);
  const Row* const end = rows_ + count_;
  const Row* const at = std::lower_bound(rows_, end, name, [&](const Row& row, const std::string& sought) { return name_of(row) < sought; });
  return at != end && name_of(*at) == name ? at : nullptr;
}

FileText EmbeddedFiles::read(const std::string& path, std::size_t limit) const {
  const Row* const row = find(path);
  if (!row) {
    if (is_directory(path)) return {FileStatus::directory, {}, "Is a directory"};
    return {FileStatus::missing, {}, "No such file or directory"};
  }
  if (row->size > limit) return {FileStatus::too_large, {}, "the file is too large"};
  return {FileStatus::ok, std::string(table_ + row->bytes, row->size), {}};
}

Blob EmbeddedFiles::map(const std::string& path) const {
  const Row* const row = find(path);
  if (!row || row->size == 0) return {};
  const char* const bytes = table_ + row->bytes;
  return {bytes, row->size, std::shared_ptr<const void>(bytes, [](const void*) {})};
}

bool EmbeddedFiles::is_directory(const std::string& path) const {
  const std::string begin = begin_of_names(path);
  return std::any_of(rows_, rows_ + count_, [&](const Row& row) { return name_of(row).starts_with(begin); });
}

FileStatus EmbeddedFiles::probe(const std::string& path) const {
  if (find(path)) return FileStatus::ok;
  return is_directory(path) ? FileStatus::directory : FileStatus::missing;
}

std::optional<std::string> EmbeddedFiles::canonical(const std::string& path) const {
  if (probe(path) == FileStatus::missing) return std::nullopt;
  return plain_path(path);
}

std::vector<std::string> EmbeddedFiles::list(const std::string& folder) const {
  const std::string begin = begin_of_names(folder);
  std::vector<std::string> names;
  for (const Row* row = rows_; row != rows_ + count_; ++row) {
    if (!name_of(*row).starts_with(begin)) continue;
    const std::string_view rest = name_of(*row).substr(begin.size());
    names.emplace_back(rest.substr(0, rest.find('/')));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace quoin

// Files that stand in the program itself: read where the system has mapped them, never copied to be mapped.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "quoin/files.h"

namespace quoin {

/// Files of a table that lives as long as the process: a number of rows, the rows, and somewhere behind them names and
/// bytes (cmake/static/resources.cmake writes it). Folders are those of the names; there are no links. Of any thread.
class EmbeddedFiles : public Files {
 public:
  /// Where a file's name and bytes begin, in bytes from the table's begin, and how long they are.
  struct Row {
    std::uint64_t name, name_size, bytes, size;
  };

  /// `table` is aligned to 8 bytes; its rows are sorted by their names bytewise.
  explicit EmbeddedFiles(const char* table);

  FileText read(const std::string& path, std::size_t limit) const override;
  Blob map(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  FileStatus probe(const std::string& path) const override;
  std::optional<std::string> canonical(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;

 private:
  std::string_view name_of(const Row& row) const { return {table_ + row.name, row.name_size}; }
  const Row* find(const std::string& path) const;

  const char* table_;
  std::size_t count_;
  const Row* rows_;
};

}  // namespace quoin

// The trees of several files as one. Stricter than a merge that lets the later one win: here two files that say the
// same are a fault, for nobody could tell which of them counts.
#pragma once

#include <map>
#include <string>
#include <unordered_map>

#include "resume/resume.h"
#include "toml/toml.h"

namespace quoin {

class FileMerge {
 public:
  /// Borrows all of it; `root` is what others are put into.
  FileMerge(TomlTable& root, Diagnostics& diagnostics, const Sources& sources)
      : root_(root), diagnostics_(diagnostics), sources_(sources) {}

  /// Tables become one, arrays of tables follow one another, any other key that stands in both is `include-clash`.
  /// Linear in all keys together. `file.moved` becomes which arrays stand behind others.
  void top(TomlTable from, IncludedFile& file) { merge(root_, std::move(from), {}, file); }

  /// The `[[entry]]` of a file behind those of a section; false where it has none. Other keys are `unknown-key`.
  bool entries(TomlTable& section, TomlTable from, IncludedFile& file);

 private:
  using Index = std::unordered_map<std::string, std::size_t>;  ///< of a table's entries, by key

  Index& index_of(const std::string& path, const TomlTable& table);
  void merge(TomlTable& into, TomlTable from, const std::string& path, IncludedFile& file);
  std::string shown(const Span& span) const;

  TomlTable& root_;
  Diagnostics& diagnostics_;
  const Sources& sources_;
  std::map<std::string, Index> indices_;  ///< by the table's path; tables only grow
};

}  // namespace quoin

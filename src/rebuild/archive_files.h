// The files of a PDF laid over the real disk: what a rebuild may see.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "host/resources.h"
#include "quoin/files.h"
#include "rebuild/archive.h"

namespace quoin {

/// Files of `archive` stand below `root()`. Of the real disk there are only the program's own fonts and patterns for
/// hyphens, and the folder `fonts/` beside the PDF, which stands for `fonts/` below the root. Nothing that the archive says leads elsewhere.
/// Borrows `real` and `archive`.
class ArchiveFiles : public Files {
 public:
  ArchiveFiles(const Files& real, const Archive& archive, std::string fonts, std::string hyphenation);

  /// The folder that stands for the PDF.
  const std::string& root() const { return root_; }

  FileText read(const std::string& path, std::size_t limit) const override;
  Blob map(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  FileStatus probe(const std::string& path) const override;
  std::optional<std::string> canonical(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;

 private:
  std::optional<std::string> name_of(const std::string& path) const;
  bool is_folder(const std::string& name) const;
  std::optional<std::string> real_path(const std::string& path) const;

  const Files& real_;
  std::string root_, bundled_fonts_, bundled_hyphenation_, local_fonts_;
  std::map<std::string, const std::string*> files_;
};

}  // namespace quoin

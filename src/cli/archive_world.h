// The files of a PDF laid over the real disk: what a rebuild may see.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/world.h"
#include "cli/archive.h"
#include "cli/resources.h"

namespace quoin {

/// Files of `archive` stand below `root()`. Of the real disk there are only the program's own fonts and patterns for
/// hyphens, and the folder `fonts/` beside the PDF, which stands for `fonts/` below the root. Nothing that the archive says leads elsewhere.
/// Borrows `real` and `archive`; writes and variables are not its business and go to `real`.
class ArchiveWorld : public World {
 public:
  ArchiveWorld(World& real, const Archive& archive, std::string fonts, std::string hyphenation);

  /// The folder that stands for the PDF.
  const std::string& root() const { return root_; }

  FileText read(const std::string& path, std::size_t limit) override;
  Blob map(const std::string& path) override;
  bool is_directory(const std::string& path) override;
  FileStatus probe(const std::string& path) override;
  std::optional<std::string> canonical(const std::string& path) override;
  std::vector<std::string> list(const std::string& folder) override;
  std::optional<std::string> variable(const std::string& name) override { return real_.variable(name); }
  bool was_read(const std::string& path) override { return real_.was_read(path); }
  void write(const std::string& path, std::string_view bytes) override { real_.write(path, bytes); }
  Place look_below(const std::string& folder, const std::string& name, std::string_view bytes) override {
    return real_.look_below(folder, name, bytes);
  }
  void write_below(const std::string& folder, const std::string& name, std::string_view bytes) override {
    real_.write_below(folder, name, bytes);
  }

 private:
  std::optional<std::string> name_of(const std::string& path) const;
  bool is_folder(const std::string& name) const;
  std::optional<std::string> real_path(const std::string& path) const;

  World& real_;
  std::string root_, bundled_fonts_, bundled_hyphenation_, local_fonts_;
  std::map<std::string, const std::string*> files_;
};

}  // namespace quoin

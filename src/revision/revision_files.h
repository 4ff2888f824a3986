// The files of a commit, laid over the real disk: what a résumé of a revision names comes from that revision.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "quoin/files.h"
#include "revision/git.h"

namespace quoin {

/// Below `root` stand the files of one tree; every other path is the real disk's, for the program's own fonts and
/// layouts and what the command line names. No file of the tree leads out of it: a link's target is looked for in the
/// tree. Each folder is listed when it is first looked into. Borrows `git` and `real`. Throws Failure as Git does.
class RevisionFiles : public Files {
 public:
  RevisionFiles(const Git& git, std::string tree, std::string root, const Files& real)
      : git_(git), tree_(std::move(tree)), root_(std::move(root)), real_(real) {}

  FileText read(const std::string& path, std::size_t limit) const override;
  Blob map(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  FileStatus probe(const std::string& path) const override;
  std::optional<std::string> canonical(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;

 private:
  using Listing = std::map<std::string, GitEntry>;

  /// A file or a folder of the tree, without links on the way to it.
  struct Found {
    std::string name;  ///< from the tree's top; empty for that
    std::string object;
    GitKind kind = GitKind::folder;
  };

  std::optional<std::string> name_of(const std::string& path) const;
  std::optional<Found> find(const std::string& name) const;
  const Listing& listing(const std::string& tree) const;

  const Git& git_;
  std::string tree_, root_;
  const Files& real_;
  mutable std::mutex guard_;
  mutable std::map<std::string, Listing> listings_;  ///< by the folder's object
};

}  // namespace quoin

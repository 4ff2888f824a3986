// A file of a git revision as people name it: REV:PATH as git does, or REV alone where it is known which file is meant.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "host/world.h"
#include "quoin/diagnostic.h"
#include "revision/git.h"
#include "revision/revision_files.h"

namespace quoin {

/// A file, and with it all other files as that revision has them.
struct RevisionFile {
  std::unique_ptr<Processes> processes;
  std::unique_ptr<Git> git;
  std::unique_ptr<RevisionFiles> files;
  std::string root;  ///< "REV:", below which the tree's files stand
  std::string path;  ///< from the tree's top
  std::string note;  ///< where the file had another name in that revision
};

/// `words` as typed, where there is no file of this name; `file` is meant where they name a revision alone. Nothing where
/// there is no such revision or file in it, which is a fault of `words` in `diagnostics`. Throws Failure.
std::optional<RevisionFile> open_revision_file(const std::string& words, const std::string& file, World& world, Sources& sources,
                                               Diagnostics& diagnostics);

/// Where in the working folder, or from the root where it lies beside that, the file stands that `words` name of a revision;
/// `file` where they name none.
std::string working_path(const std::string& words, const std::string& file, World& world);

/// What the file that `words` name of a revision, or else `file`, is called in the working folder now, where git sees that it was
/// renamed. Throws Failure as Git does.
std::optional<std::string> renamed_to(const std::string& words, const std::string& file, World& world);

/// Files of a revision stand below a folder here; people know them as REV:PATH.
Sources as_git_writes(const Sources& sources, const std::string& root);

}  // namespace quoin

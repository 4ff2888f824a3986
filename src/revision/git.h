// What a git repository says of itself, asked of the program `git`: no library is linked for it. Nothing here writes,
// runs a hook or a shell.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "host/process.h"

namespace quoin {

enum class GitKind : bool { file, folder };

/// A member of a folder as a commit has it. Submodules are none.
struct GitEntry {
  std::string name, object;  ///< bytes of a name, without slash; the object's id
  GitKind kind = GitKind::file;
  bool link = false;  ///< a file that holds another's path
};

/// Borrows the processes. Every function but `state` throws Failure where git is not installed, breaks down or takes
/// too long.
class Git {
 public:
  /// `folder` is absolute; the repository is the one that it lies in.
  Git(Processes& processes, std::string folder) : processes_(processes), folder_(std::move(folder)) {}

  /// Whether there is anything to ask.
  struct State {
    bool installed = false;
    std::string complaint;  ///< why there is no repository, in git's words; empty where there is one
  };
  State state() const;
  /// Where the folder lies in the repository: empty, or with a slash at its end.
  std::string prefix() const;
  /// The repository's working folder; nothing where it has none.
  std::optional<std::string> top() const;

  /// The tree of a revision; nothing where there is none of this name. One that begins with a hyphen is never passed
  /// on.
  std::optional<std::string> tree_of(const std::string& revision) const;
  bool is_shallow() const;
  bool has_commits() const;

  /// A tree's members; nothing where it cannot be read, as in a clone that lacks it.
  std::optional<std::vector<GitEntry>> entries(const std::string& tree) const;
  /// A blob's bytes.
  struct Bytes {
    enum class Status { ok, too_large, unreadable } status = Status::unreadable;
    std::string bytes;
  };
  Bytes bytes(const std::string& object, std::size_t limit) const;

  /// What the file at `path`, as the index has it, was called in `tree`, as far as git sees a renaming. Both paths
  /// start at the repository's top.
  std::optional<std::string> earlier_name(const std::string& tree, const std::string& path) const;
  /// What the file at `path` in `tree` is called in the index, likewise.
  std::optional<std::string> later_name(const std::string& tree, const std::string& path) const;

 private:
  /// Old and new names.
  std::vector<std::pair<std::string, std::string>> renamings(const std::string& tree) const;
  ProcessResult run(std::vector<std::string> arguments, std::size_t limit) const;
  /// As `run`, for who cannot do without an answer.
  ProcessResult ask(std::vector<std::string> arguments, std::size_t limit) const;
  /// A line of what it prints; nothing where it fails.
  std::optional<std::string> line(std::vector<std::string> arguments) const;

  Processes& processes_;
  std::string folder_;
};

}  // namespace quoin

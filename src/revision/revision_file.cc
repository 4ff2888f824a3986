#include "revision/revision_file.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>

#include "base/paths.h"
#include "host/process.h"
#include "host/system.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

/// REV:PATH, parted at the first colon that stands in no braces, as git does; without one a revision alone.
struct Operand {
  std::string revision;
  std::optional<std::string> path;
};

Operand parted(const std::string& text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}') --depth;
    if (text[i] == ':' && depth <= 0) return {text.substr(0, i), text.substr(i + 1)};
  }
  return {text, std::nullopt};
}

/// Where the revision's file is looked for: in the repository of the working folder, or of the folder that the file's
/// name leads to.
std::string folder_for(const Operand& operand, const std::string& file, const World& world) {
  const std::string folder(folder_of(file));
  return !operand.path && world.is_directory(folder) ? folder : ".";
}

/// The path from the repository's top.
std::string path_in(const Git& git, const Operand& operand, const std::string& folder, const std::string& file) {
  if (operand.path) {
    const bool from_here = operand.path->starts_with("./") || operand.path->starts_with("../");
    return plain_path(from_here ? git.prefix() + *operand.path : *operand.path);
  }
  return plain_path(git.prefix() + (folder == "." ? file : std::string(base_name(file))));
}

class RevisionOpener {
 public:
  RevisionOpener(const std::string& words, const std::string& file, World& world, Sources& sources, Diagnostics& diagnostics)
      : words_(words), file_(file), world_(world), sources_(sources), diagnostics_(diagnostics) {}

  std::optional<RevisionFile> open() {
    const Operand operand = parted(words_);
    const std::string folder = folder_for(operand, file_, world_);
    out_.processes = system_processes();
    out_.git = std::make_unique<Git>(*out_.processes, world_.canonical(folder).value_or("/"));
    const Git& git = *out_.git;
    const Git::State state = git.state();
    if (!state.installed)
      throw Failure(fmt::format(
          "cannot read {}: there is no such file, and revisions are read through git, which is not installed", words_));
    const bool is_folder = world_.is_directory(words_);
    if (is_folder && !(state.complaint.empty() && git.tree_of(operand.revision)))
      throw Failure(fmt::format("cannot read {}: it is a folder", words_));
    if (!state.complaint.empty())
      return refused("no-repository", "there is no such file, and no git repository that could have it as a revision",
                     state.complaint);
    const std::optional<std::string> tree = git.tree_of(operand.revision);
    if (!tree) return unknown();
    if (operand.path && operand.path->empty())
      return refused("missing-file", "the path behind the colon is missing", "");
    return file_of(*tree, operand.revision, path_in(git, operand, folder, file_));
  }

 private:
  std::nullopt_t refused(const char* code, const std::string& message, const std::string& hint) {
    diagnostics_.error(code, {sources_.add(words_, {}), {}, {}}, message, hint);
    return std::nullopt;
  }

  std::nullopt_t unknown() {
    std::string hint = "git log --oneline lists revisions";
    if (!out_.git->has_commits())
      hint = "the branch has no commit yet";
    else if (out_.git->is_shallow())
      hint =
          "this clone is a shallow one: git fetch --unshallow brings what came before (in a workflow: fetch-depth: 0)";
    return refused("unknown-revision", "there is no file and no revision of this name", hint);
  }

  std::optional<RevisionFile> file_of(const std::string& tree, const std::string& revision, std::string path) {
    out_.root = revision + ":";
    out_.files = std::make_unique<RevisionFiles>(*out_.git, tree, out_.root, world_);
    if (out_.files->probe(path_below(out_.root, path)) == FileStatus::missing) {
      const std::optional<std::string> earlier = out_.git->earlier_name(tree, path);
      if (!earlier)
        return refused("missing-file", fmt::format("there is no file {} in {}", path, revision),
                       fmt::format("if it had another name there: quoin diff {}:OLD/NAME", revision));
      out_.note = fmt::format("what is {} now had this name", path);
      path = *earlier;
    }
    out_.path = std::move(path);
    return std::move(out_);
  }

  const std::string& words_;
  const std::string& file_;
  World& world_;
  Sources& sources_;
  Diagnostics& diagnostics_;
  RevisionFile out_;
};

}  // namespace

std::optional<RevisionFile> open_revision_file(const std::string& words, const std::string& file, World& world, Sources& sources,
                                               Diagnostics& diagnostics) {
  return RevisionOpener(words, file, world, sources, diagnostics).open();
}

std::string working_path(const std::string& words, const std::string& file, World& world) {
  const Operand operand = parted(words);
  if (!operand.path || operand.path->empty()) return file;
  const std::unique_ptr<Processes> processes = system_processes();
  const Git git(*processes, world.canonical(".").value_or("/"));
  if (const Git::State state = git.state(); !state.installed || !state.complaint.empty()) return file;
  const std::string prefix = git.prefix(), path = path_in(git, operand, ".", file);
  if (path.starts_with(prefix)) return path.substr(prefix.size());
  const std::optional<std::string> top = git.top();
  return top ? path_below(os::typed_path(*top), path) : path;
}

std::optional<std::string> renamed_to(const std::string& words, const std::string& file, World& world) {
  const Operand operand = parted(words);
  const std::string folder = folder_for(operand, file, world);
  const std::unique_ptr<Processes> processes = system_processes();
  const Git git(*processes, world.canonical(folder).value_or("/"));
  const std::optional<std::string> tree = git.tree_of(operand.revision);
  const std::optional<std::string> name = tree ? git.later_name(*tree, path_in(git, operand, folder, file)) : std::nullopt;
  const std::string prefix = git.prefix();
  if (!name || !name->starts_with(prefix)) return std::nullopt;
  return path_below(folder == "." ? "" : folder, name->substr(prefix.size()));
}

Sources as_git_writes(const Sources& sources, const std::string& root) {
  Sources out;
  for (SourceId id = 0; id < sources.size(); ++id) {
    const std::string& name = sources.name(id);
    out.add(lies_below(name, root) ? root + name.substr(root.size() + 1) : name, sources.text(id));
  }
  return out;
}

}  // namespace quoin

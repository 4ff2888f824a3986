#include "cli/diff_side.h"

#include <fmt/format.h>

#include <memory>
#include <string_view>
#include <utility>

#include "archive/loaded.h"
#include "base/paths.h"
#include "build/document.h"
#include "confine/helper.h"
#include "diff/make_snapshot.h"
#include "host/process.h"
#include "quoin/failure.h"
#include "rebuild/ask_helper.h"
#include "revision/git.h"
#include "revision/revision_files.h"

namespace quoin {
namespace {

bool is_pdf(std::string_view bytes) {
  constexpr std::size_t header_within = 1024;  // as every reader takes it
  return bytes.substr(0, header_within).find("%PDF-") != std::string_view::npos;
}

/// A FIFO or a device is none to a probe, and may be read all the same.
bool is_file(const std::string& operand, World& world) {
  if (operand == "-") return true;
  const FileStatus status = world.probe(operand);
  return status != FileStatus::missing && status != FileStatus::directory;
}

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
std::string folder_for(const Operand& operand, const DiffOptions& options, World& world) {
  const std::string folder(folder_of(options.resume));
  return !operand.path && world.is_directory(folder) ? folder : ".";
}

/// The path from the repository's top.
std::string path_in(const Git& git, const Operand& operand, const std::string& folder, const DiffOptions& options) {
  if (operand.path) {
    const bool from_here = operand.path->starts_with("./") || operand.path->starts_with("../");
    return plain_path(from_here ? git.prefix() + *operand.path : *operand.path);
  }
  return plain_path(git.prefix() + (folder == "." ? options.resume : std::string(base_name(options.resume))));
}

class SideOpener {
 public:
  SideOpener(const std::string& operand, const DiffOptions& options, World& world)
      : operand_(operand),
        options_(options),
        world_(world),
        pictures_(options.format == DiffFormat::html ? Pictures::yes : Pictures::no) {}

  OpenedSide open() { return is_file(operand_, world_) ? file() : revision(); }

  OpenedSide file() {
    FileText read = world_.read_stream(operand_, pdf_size_limit);
    Run run{world_};
    if (read.status == FileStatus::ok && is_pdf(read.bytes)) return pdf(std::move(read.bytes), run);
    return resume(operand_, std::move(read), run);
  }

 private:
  OpenedSide pdf(std::string bytes, Run& run) {
    const UnreadPdf unread{operand_, std::move(bytes)};
    run.sources.add(operand_, {});
    OpenedSide out;
    out.side = snapshot_of_pdf(unread, pictures_ == Pictures::yes, *helper_process(own_program()), run);
    return finished(std::move(out), run);
  }

  /// As `build` sets it; where it cannot be read, that says why.
  OpenedSide resume(const std::string& path, FileText read, Run& run) {
    Request request = options_;
    request.resume = path;
    if (read.status == FileStatus::ok) request.text = std::move(read.bytes);
    OpenedSide out;
    const std::optional<LoadedTypeset> loaded = load_and_typeset(request, run, Form::other);
    if (!loaded) return finished(std::move(out), run);
    const Resume& resume = loaded->set.resume;
    const bool has_faults = run.diagnostics.has_errors();
    if (!has_faults || !resume.basics.name.empty() || !resume.sections.empty())
      out.side = make_snapshot({}, loaded->set, !has_faults, pictures_);
    return finished(std::move(out), run);
  }

  OpenedSide finished(OpenedSide out, Run& run) {
    out.sources = std::move(run.sources);
    out.diagnostics = std::move(run.diagnostics);
    if (out.side) out.side->name = operand_;
    return out;
  }

  OpenedSide refused(const char* code, const std::string& message, const std::string& hint) {
    OpenedSide out;
    out.diagnostics.error(code, {out.sources.add(operand_, {}), {}, {}}, message, hint);
    return out;
  }

  OpenedSide revision() {
    const Operand operand = parted(operand_);
    const std::string folder = folder_for(operand, options_, world_);
    const std::unique_ptr<Processes> processes = system_processes();
    const Git git(*processes, world_.canonical(folder).value_or("/"));
    const Git::State state = git.state();
    if (!state.installed)
      throw Failure(fmt::format(
          "cannot read {}: there is no such file, and revisions are read through git, which is not installed",
          operand_));
    const bool is_folder = world_.is_directory(operand_);
    if (is_folder && !(state.complaint.empty() && git.tree_of(operand.revision)))
      throw Failure(fmt::format("cannot read {}: it is a folder", operand_));
    if (!state.complaint.empty())
      return refused("no-repository", "there is no such file, and no git repository that could have it as a revision",
                     state.complaint);
    const std::optional<std::string> tree = git.tree_of(operand.revision);
    if (!tree) return unknown(git);
    if (operand.path && operand.path->empty())
      return refused("missing-file", "the path behind the colon is missing", "");
    return file_of(git, *tree, operand.revision, path_in(git, operand, folder, options_));
  }

  OpenedSide unknown(const Git& git) {
    std::string hint = "git log --oneline lists revisions";
    if (!git.has_commits())
      hint = "the branch has no commit yet";
    else if (git.is_shallow())
      hint =
          "this clone is a shallow one: git fetch --unshallow brings what came before (in a workflow: fetch-depth: 0)";
    return refused("unknown-revision", "there is no file and no revision of this name", hint);
  }

  OpenedSide file_of(const Git& git, const std::string& tree, const std::string& revision, std::string path) {
    const std::string root = revision + ":";
    const RevisionFiles files(git, tree, root, world_);
    std::string note;
    if (files.probe(path_below(root, path)) == FileStatus::missing) {
      const std::optional<std::string> earlier = git.earlier_name(tree, path);
      if (!earlier)
        return refused("missing-file", fmt::format("there is no file {} in {}", path, revision),
                       fmt::format("if it had another name there: quoin diff {}:OLD/NAME", revision));
      note = fmt::format("what is {} now had this name", path);
      path = *earlier;
    }
    operand_ = root + path;
    Run run(world_, files, find_resources(world_));
    FileText read = files.read(path_below(root, path), pdf_size_limit);
    OpenedSide out = read.status == FileStatus::ok && is_pdf(read.bytes)
                         ? pdf(std::move(read.bytes), run)
                         : resume(path_below(root, path), std::move(read), run);
    if (out.side && !note.empty()) out.side->note = note;
    out.sources = as_git_writes(out.sources, root);
    return out;
  }

  /// Files of a revision stand below a folder here; people know them as REV:PATH.
  static Sources as_git_writes(const Sources& sources, const std::string& root) {
    Sources out;
    for (SourceId id = 0; id < sources.size(); ++id) {
      const std::string& name = sources.name(id);
      out.add(lies_below(name, root) ? root + name.substr(root.size() + 1) : name, sources.text(id));
    }
    return out;
  }

  std::string operand_;
  const DiffOptions& options_;
  World& world_;
  Pictures pictures_;
};

/// The path in the working folder, or from the root where it lies beside that.
std::string working_path(const DiffOptions& options, World& world) {
  const Operand first = parted(options.before);
  if (is_file(options.before, world) || !first.path || first.path->empty()) return options.resume;
  const std::unique_ptr<Processes> processes = system_processes();
  const Git git(*processes, world.canonical(".").value_or("/"));
  if (const Git::State state = git.state(); !state.installed || !state.complaint.empty()) return options.resume;
  const std::string prefix = git.prefix(), path = path_in(git, first, ".", options);
  if (path.starts_with(prefix)) return path.substr(prefix.size());
  const std::optional<std::string> top = git.top();
  return top ? path_below(*top, path) : path;
}

}  // namespace

OpenedSide open_side(const std::string& operand, const DiffOptions& options, World& world) {
  return SideOpener(operand, options, world).open();
}

OpenedSide open_other_side(const DiffOptions& options, World& world) {
  return SideOpener(working_path(options, world), options, world).file();
}

}  // namespace quoin

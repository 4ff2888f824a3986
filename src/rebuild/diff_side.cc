#include "rebuild/diff_side.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "archive/loaded.h"
#include "base/paths.h"
#include "build/document.h"
#include "confine/helper.h"
#include "rebuild/ask_helper.h"
#include "revision/revision_file.h"

namespace quoin {
namespace {

bool is_pdf(std::string_view bytes) {
  constexpr std::size_t header_within = 1024;  // as every reader takes it
  return bytes.substr(0, header_within).find("%PDF-") != std::string_view::npos;
}

/// In a bare repository the names of commits are files of git's.
bool is_gits_own(const std::string& operand, const World& world) {
  return (operand == "HEAD" || operand.ends_with("_HEAD")) && world.is_directory("objects") && world.is_directory("refs");
}

/// A FIFO or a device is none to a probe, and may be read all the same.
bool is_file(const std::string& operand, const World& world) {
  if (operand == "-") return true;
  if (is_gits_own(operand, world)) return false;
  const FileStatus status = world.probe(operand);
  return status != FileStatus::missing && status != FileStatus::directory;
}

struct OpenedSide {
  std::optional<Snapshot> side;
  Sources sources;
  Diagnostics diagnostics;
};

class SideOpener {
 public:
  SideOpener(const Request& request, Pictures pictures, World& world) : request_(request), pictures_(pictures), world_(world) {}

  OpenedSide open(const std::string& operand) { return is_file(operand, world_) ? file(operand) : revision(operand); }

  OpenedSide file(const std::string& path) {
    FileText read = world_.read_stream(path, pdf_size_limit);
    Run run{world_};
    return side_of(path, path, std::move(read), run);
  }

 private:
  OpenedSide revision(const std::string& operand) {
    OpenedSide out;
    const std::optional<RevisionFile> found =
        open_revision_file(operand, request_.resume, world_, out.sources, out.diagnostics);
    if (!found) return out;
    const std::string path = path_below(found->root, found->path);
    Run run(world_, *found->files, find_resources(world_));
    out = side_of(found->root + found->path, path, found->files->read(path, pdf_size_limit), run);
    if (out.side && !found->note.empty()) out.side->note = found->note;
    out.sources = as_git_writes(out.sources, found->root);
    return out;
  }

  /// Of what was read at `path`; people know it by `name`.
  OpenedSide side_of(const std::string& name, const std::string& path, FileText read, Run& run) {
    OpenedSide out;
    out.side = read.status == FileStatus::ok && is_pdf(read.bytes) ? pdf(name, std::move(read.bytes), run)
                                                                   : resume(path, std::move(read), run);
    out.sources = std::move(run.sources);
    out.diagnostics = std::move(run.diagnostics);
    if (out.side) out.side->name = name;
    return out;
  }

  std::optional<Snapshot> pdf(const std::string& name, std::string bytes, Run& run) {
    run.sources.add(name, {});
    return snapshot_of_pdf({name, std::move(bytes)}, pictures_ == Pictures::yes, *helper_process(own_program()), run);
  }

  /// As `build` sets it; where it cannot be read, that says why.
  std::optional<Snapshot> resume(const std::string& path, FileText read, Run& run) {
    Request request = request_;
    request.resume = path;
    if (read.status == FileStatus::ok) request.text = std::move(read.bytes);
    const std::optional<LoadedTypeset> loaded = load_and_typeset(request, run, Form::other);
    if (!loaded) return std::nullopt;
    const Resume& resume = loaded->set.resume;
    const bool has_faults = run.diagnostics.has_errors();
    if (has_faults && resume.basics.name.empty() && resume.sections.empty()) return std::nullopt;
    return make_snapshot({}, loaded->set, !has_faults, pictures_);
  }

  const Request& request_;
  Pictures pictures_;
  World& world_;
};

/// What is wrong on both sides, as of one run; of an option, or of a file that both have, once.
std::optional<Snapshot> take(OpenedSide side, OpenedSides& sides, std::set<std::string>& told) {
  const auto first = static_cast<SourceId>(sides.sources.size());
  for (SourceId id = 0; id < side.sources.size(); ++id) sides.sources.add(side.sources.name(id), side.sources.text(id));
  for (Diagnostic& one : side.diagnostics.all) {
    if (one.severity != Severity::error) continue;  // of warnings a build tells
    if (!told.insert(render(one, side.sources)).second) continue;
    one.span.source += first;
    sides.diagnostics.add(std::move(one));
  }
  sides.diagnostics.more_errors += side.diagnostics.more_errors;
  return std::move(side.side);
}

/// Of the side that nobody typed: how it is named.
void hint_at_name(const std::string& before, const std::string& missing, OpenedSides& sides, World& world) {
  const auto fault = std::find_if(sides.diagnostics.all.begin(), sides.diagnostics.all.end(), [&](const Diagnostic& one) {
    return one.code == "missing-file" && one.span.source < sides.sources.size() && sides.sources.name(one.span.source) == missing;
  });
  if (fault == sides.diagnostics.all.end()) return;
  if (is_file(before, world)) {
    fault->hint = "name what it is compared with: quoin diff " + before + " FILE";
    return;
  }
  const std::optional<std::string> name = renamed_to(before, missing, world);
  fault->hint = name ? "it is called " + *name + " now: quoin diff " + before + " --file " + *name
                     : "name the file that is meant: quoin diff " + before + " --file cv/resume.toml";
  if (name && before.find(':') != std::string::npos) fault->hint = "it is called " + *name + " now: quoin diff " + before + " " + *name;
}

}  // namespace

OpenedSides open_sides(const std::string& before, const std::optional<std::string>& after, const Request& request, Pictures pictures,
                       World& world) {
  SideOpener opener(request, pictures, world);
  OpenedSides out;
  std::set<std::string> told;
  out.before = take(opener.open(before), out, told);
  const auto counterpart = [&] { return is_file(before, world) ? request.resume : working_path(before, request.resume, world); };
  if (after) {
    out.after = take(opener.open(*after), out, told);
    return out;
  }
  const std::string path = counterpart();
  out.after = take(opener.file(path), out, told);
  if (out.before && !out.after) hint_at_name(before, path, out, world);
  return out;
}

}  // namespace quoin

#include "quoin/engine.h"

#include <utility>

#include "engine/inside.h"
#include "layout/library.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

const std::string own = std::string(mount);

constexpr std::size_t most_remembered = std::size_t{32} << 20;  // of words and subsets, from one résumé to the next

/// A request that names no files may still name a layout of the engine's.
const Files& files_of(const Request& request) {
  static const MemoryFiles none;
  return request.files ? *request.files : none;
}

/// What the résumé says of embedding and what the caller says of the standard may not go together.
void check_claim(const Request& request, const Resume& resume, Diagnostics& diagnostics) {
  const std::string complaint = complaint_of_claim(request, resume.document);
  if (!complaint.empty()) diagnostics.error("bad-claim", {}, complaint);
}

}  // namespace

Engine::Engine(std::shared_ptr<const Files> resources) : inside_(std::make_unique<Inside>(std::move(resources))) {}

Engine::~Engine() = default;

std::vector<std::string> Engine::layouts() const {
  std::vector<std::string> names;
  for (const LayoutInfo& one : bundled_layouts("layouts", inside_->files)) names.push_back(one.name);
  return names;
}

Workspace::Workspace(const Engine& engine) : inside_(std::make_unique<Inside>(engine.inside())) {}

Workspace::~Workspace() = default;

std::size_t Result::pages() const {
  return made ? made->set.fitted.pages.pages.size() : 0;
}

std::string Result::layout() const {
  return made ? made->set.layout.name : "";
}

Result typeset(Workspace& workspace, const Request& request) {
  Workspace::Inside& inside = workspace.inside();
  bound_notes(inside.faces, most_remembered);
  const auto made = std::make_shared<Made>(files_of(request), inside.engine);
  made->epoch = request.source_date_epoch;
  TypesetRun run{made->files, {own + "layouts", own + "fonts", own + "hyphenation"}};
  run.open_faces = &inside.faces;
  run.patterns = &inside.engine.patterns;
  run.layouts = &inside.engine.layouts;
  run.clock = StageClock(request.now);
  run.times.now = request.now;
  if (std::optional<Input> input = open_resume(request, run.files, run.sources, run.diagnostics)) {
    made->input = std::move(*input);
    try {
      made->set = typeset_resume(request, made->input, run);
    } catch (const Stopped&) {
      return {.stopped = true};
    }
    check_claim(request, made->set.resume, run.diagnostics);
    made->claim = claim_of(request, made->set.resume.document);
    if (!run.diagnostics.has_errors()) made->cargo = cargo_of(request, made->input, made->set, made->claim, run);
    settle_faults(request, run);
  }
  return {std::move(run.sources), std::move(run.diagnostics), false, made};
}

Result check(Workspace& workspace, const Request& request) {
  return typeset(workspace, request);
}

}  // namespace quoin

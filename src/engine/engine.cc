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
  return made ? made->loaded.set.fitted.pages.pages.size() : 0;
}

std::string Result::layout() const {
  return made ? made->loaded.set.layout.name : "";
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
  try {
    if (std::optional<LoadedTypeset> loaded = load_and_typeset(request, run)) made->loaded = std::move(*loaded);
  } catch (const Stopped&) {
    return {.stopped = true};
  }
  if (!made->loaded.complaint.empty()) run.diagnostics.error("bad-claim", {}, made->loaded.complaint);
  return {std::move(run.sources), std::move(run.diagnostics), false, made};
}

Result check(Workspace& workspace, const Request& request) {
  return typeset(workspace, request);
}

}  // namespace quoin

#include "outputs/plan.h"

#include <utility>

#include "base/paths.h"
#include "resume/read.h"

namespace quoin {
namespace {

void check_targets(const OutputPlan& plan, Run& run) {
  for (const Output& one : plan.outputs) {
    const std::string path = path_below(plan.folder, one.file);
    if (run.world.was_read(path))
      run.diagnostics.error("overwrites-source", plan.resume.places.of(plan.resume.outputs[one.table].file.value_id),
                            "writing to " + path + " would overwrite what was read", "choose another name");
  }
}

}  // namespace

std::optional<OutputPlan> plan_outputs(const Request& common, const std::optional<std::string>& folder, Run& run) {
  std::optional<Input> input = open_resume(common, run.files, run.sources, run.diagnostics);
  if (!input) return std::nullopt;
  OutputPlan out;
  out.input = std::move(*input);
  out.folder = folder ? *folder : out.input.folder == "." ? "" : out.input.folder;
  out.resume = read_resume(out.input.source, out.input.folder, common, run.sources, run.files, run.diagnostics);
  if (!run.diagnostics.has_errors()) {
    out.outputs = outputs_of(out.resume, common);
    if (out.outputs.empty())
      run.diagnostics.error("no-output", {out.input.source, {}, {}}, "the résumé names no outputs",
                            "write [[output]] and below it file = \"cv.pdf\"");
    check_targets(out, run);
  }
  run.diagnostics.sort_by_place();
  if (run.diagnostics.has_errors()) return std::nullopt;
  run.diagnostics = {};  // warnings are told of what is made
  return out;
}

}  // namespace quoin

#include "outputs/plan.h"

#include <cstdint>
#include <utility>

#include "base/paths.h"
#include "pipeline/named_layouts.h"
#include "pipeline/other_readings.h"
#include "resume/read.h"

namespace quoin {
namespace {

constexpr const char* overwrites_source = "overwrites-source";

/// Why no file can be written there; empty where one can.
std::string what_is_in_the_way(const std::string& folder, const std::string& name, const World& world) {
  if (world.look_below(folder.empty() ? "./" : folder, name, {}) != Place::taken) return {};
  const std::string path = path_below(folder, name);
  if (world.is_directory(path)) return "it is a folder";
  for (std::size_t slash = name.find('/'); slash != std::string::npos; slash = name.find('/', slash + 1)) {
    const std::string part = path_below(folder, name.substr(0, slash));
    if (world.probe(part) != FileStatus::missing && !world.is_directory(part)) return part + " is no folder";
  }
  return "a link or something else that is no plain file stands there, or on the way";
}

enum class Targets : std::uint8_t { all, read };  ///< those with a fault of any kind, or only those that were read

/// Looks at the first page of each output.
void check_targets(const Resume& resume, const std::vector<Output>& outputs, const std::string& folder, Targets which, Run& run) {
  for (const Output& one : outputs) {
    const Span place = resume.places.of(resume.outputs[one.table].file.value_id);
    std::optional<Diagnostic> fault = fault_of_target(folder, with_page(one.file, 1), place, run.world);
    if (fault && (which == Targets::all || fault->code == overwrites_source)) run.diagnostics.add(*std::move(fault));
  }
}

}  // namespace

std::optional<Diagnostic> fault_of_target(const std::string& folder, const std::string& name, const Span& place, const World& world) {
  const std::string path = path_below(folder, name);
  if (world.was_read(path))
    return Diagnostic{overwrites_source, Severity::error, place, "writing to " + path + " would overwrite what was read", "choose another name"};
  if (const std::string bar = what_is_in_the_way(folder, name, world); !bar.empty())
    return Diagnostic{"in-the-way", Severity::error, place, "cannot write to " + path + ": " + bar, "take it away, or choose another name"};
  return std::nullopt;
}

void check_other_builds(const Request& request, const LoadedTypeset& loaded, Run& run) {
  const Resume& resume = loaded.set.resume;
  check_named_layouts(request, loaded.input, loaded.set, run);
  check_other_readings(request, loaded.input, loaded.set, run);
  check_targets(resume, outputs_of(resume, request), loaded.input.folder == "." ? "" : loaded.input.folder, Targets::all, run);
  settle_faults(request, run);
}

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
    check_targets(out.resume, out.outputs, out.folder, Targets::read, run);  // what is in the way of one leaves the others whole
  }
  run.diagnostics.sort_by_place();
  if (run.diagnostics.has_errors()) return std::nullopt;
  run.diagnostics = {};  // warnings are told of what is made
  return out;
}

}  // namespace quoin

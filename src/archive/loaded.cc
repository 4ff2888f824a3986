#include "archive/loaded.h"

#include <utility>

namespace quoin {

std::optional<LoadedTypeset> load_and_typeset(const Request& request, TypesetRun& run, Form form) {
  std::optional<Input> input = open_resume(request, run.files, run.sources, run.diagnostics);
  if (!input) {
    settle_faults(request, run);
    return std::nullopt;
  }
  LoadedTypeset out;
  out.input = std::move(*input);
  out.set = typeset_resume(request, out.input, run);
  out.complaint = complaint_of_claim(request, out.set.resume.document);
  out.claim = claim_of(request, out.set.resume.document);
  const bool sound = out.complaint.empty() && !run.diagnostics.has_errors();
  if (form == Form::other || out.claim.embed == Embed::none || !sound) return out;
  out.cargo = cargo_of(request, out.input, out.set, out.claim, run);
  settle_faults(request, run);
  run.clock.lap("embed");
  return out;
}

}  // namespace quoin

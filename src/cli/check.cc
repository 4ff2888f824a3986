// `quoin check`: the pipeline up to the pages, for its faults alone; where something is redacted, up to the search of the PDF.
#include <fmt/format.h>

#include "archive/loaded.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "report/json.h"

namespace quoin {

int run_check(const CheckOptions& options, World& world) {
  Run run{world};
  const std::optional<LoadedTypeset> loaded = load_and_typeset(options, run, Form::other);
  if (loaded && !loaded->complaint.empty()) return usage_error("check", loaded->complaint);
  if (run.diagnostics.has_errors()) return report_faults(options.json, run, "");

  if (options.json) {
    put(stdout, diagnostics_json(run.diagnostics, run.sources));
    return exit_ok;
  }
  print_diagnostics(run.diagnostics, run.sources);
  const std::string warnings = count_faults(run.diagnostics);
  put(stdout,
      fmt::format("{}: no faults{}{}\n", run.sources.name(loaded->input.source), warnings.empty() ? "" : ", ", warnings));
  return exit_ok;
}

}  // namespace quoin

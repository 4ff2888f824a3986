// `quoin check`: the pipeline up to the pages, for its faults; and a job posting held against them.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/report.h"
#include "pipeline/claim.h"
#include "posting/compare.h"
#include "report/json.h"
#include "report/posting.h"

namespace quoin {

int run_check(const CheckOptions& options, World& world) {
  Run run{world};
  const std::optional<Input> input = open_resume(options, world, run.sources, run.diagnostics);
  if (!input) return report_faults(options.json, run, "");
  const Typeset set = typeset_resume(options, *input, run);
  if (const std::string complaint = complaint_of_claim(options, set.resume.document); !complaint.empty())
    return usage_error("check", complaint);
  std::optional<SourceId> posting;
  if (options.posting) posting = open_posting(*options.posting, world, run.sources, run.diagnostics);
  if (run.diagnostics.has_errors()) return report_faults(options.json, run, "");
  std::optional<PostingComparison> compared;
  if (posting) compared = compare_posting(*posting, options, *input, set, run);

  if (options.json) {
    put(stdout, compared ? posting_json(*compared, run.diagnostics, run.sources) : diagnostics_json(run.diagnostics, run.sources));
    return exit_ok;
  }
  print_diagnostics(run.diagnostics, run.sources);
  const std::string warnings = count_faults(run.diagnostics);
  put(stdout,
      fmt::format("{}: no faults{}{}\n", run.sources.name(input->source), warnings.empty() ? "" : ", ", warnings));
  if (compared) put(stdout, posting_text(*compared, run.sources));
  return exit_ok;
}

}  // namespace quoin

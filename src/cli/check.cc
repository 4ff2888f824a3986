// `quoin check`: the pipeline up to the pages, for its faults; with --languages once for each language; and a job posting held against them.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/report.h"
#include "pipeline/claim.h"
#include "posting/compare.h"
#include "report/json.h"
#include "report/languages.h"
#include "report/posting.h"

namespace quoin {
namespace {

int sum_up(const Run& run, SourceId source) {
  const std::string warnings = count_faults(run.diagnostics);
  put(stdout, fmt::format("{}: no faults{}{}\n", run.sources.name(source), warnings.empty() ? "" : ", ", warnings));
  return exit_ok;
}

int check_languages(const CheckOptions& options, const Input& input, Run& run) {
  const LanguageTable table = compare_languages(options, input, run);
  const bool sound = !run.diagnostics.has_errors();
  if (options.json) {
    put(stdout, languages_json(table, run.diagnostics, run.sources));
    return sound ? exit_ok : exit_faults;
  }
  put(stdout, table.rows.empty() ? "no text is given by language\n" : languages_text(table) + "\n");
  if (!sound) return report_faults(false, run, "");
  print_diagnostics(run.diagnostics, run.sources);
  return sum_up(run, input.source);
}

}  // namespace

int run_check(const CheckOptions& options, World& world) {
  Run run{world};
  const std::optional<Input> input = open_resume(options, world, run.sources, run.diagnostics);
  if (!input) return report_faults(options.json, run, "");
  if (options.languages) return check_languages(options, *input, run);
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
  const int status = sum_up(run, input->source);
  if (compared) put(stdout, posting_text(*compared, run.sources));
  return status;
}

}  // namespace quoin

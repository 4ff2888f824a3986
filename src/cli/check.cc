// `quoin check`: the pipeline up to the pages, for its faults, and where something is redacted up to the search of the PDF; what the other
// variants and the outputs ask for as far as it is read; with --languages once for each language; and a job posting held against the pages.
#include <fmt/format.h>

#include "archive/loaded.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "outputs/plan.h"
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
  if (options.languages) {
    const std::optional<Input> input = open_resume(options, world, run.sources, run.diagnostics);
    return input ? check_languages(options, *input, run) : report_faults(options.json, run, "");
  }
  const std::optional<LoadedTypeset> loaded = load_and_typeset(options, run, Form::other);
  if (loaded && !loaded->complaint.empty()) return usage_error("check", loaded->complaint, options.json);
  if (loaded) check_other_builds(options, *loaded, run);
  std::optional<SourceId> posting;
  if (loaded && options.posting) posting = open_posting(*options.posting, world, run.sources, run.diagnostics);
  if (run.diagnostics.has_errors()) return report_faults(options.json, run, "");
  std::optional<PostingComparison> compared;
  if (posting) compared = compare_posting(*posting, options, loaded->input, loaded->set, run);

  if (options.json) {
    put(stdout, compared ? posting_json(*compared, run.diagnostics, run.sources) : diagnostics_json(run.diagnostics, run.sources));
    return exit_ok;
  }
  print_diagnostics(run.diagnostics, run.sources);
  const int status = sum_up(run, loaded->input.source);
  if (compared) put(stdout, posting_text(*compared, run.sources));
  return status;
}

}  // namespace quoin

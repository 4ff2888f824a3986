// `quoin verify`: does every field of a résumé come out of its PDF, in every extractor at hand?
#include "cli/verify.h"

#include <fmt/format.h>

#include <utility>

#include "cli/build.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "cli/verify_source.h"

namespace quoin {
namespace {

/// What each extractor saw, in files of their own.
void write_texts(const std::string& folder, const Verification& verification, World& world) {
  for (const Verdict& verdict : verification.verdicts)
    if (verdict.present())
      world.write_below(folder, fmt::format("{}.txt", verdict.extraction.extractor->file), verdict.extraction.text);
}

}  // namespace

int run_verify_with(const Options& options, World& world, Processes& processes, Helper& helper) {
  if (options.input == "-") return usage_error("verify", "the PDF must be a file, for the extractors to open");
  Run run{world};
  std::optional<VerifySource> source = open_verify_source(options, helper, run);
  if (!source) return report_faults(options, run, "");

  VerifyReport report;
  report.pdf = options.input.value();
  report.resume = source->name;
  report.verification = verify_pdf(source->pdf, std::move(source->fields), processes);
  report.left_out = std::move(source->left_out);
  report.not_printed = std::move(source->not_printed);

  if (options.text) write_texts(*options.text, report.verification, world);
  put(stdout, options.json ? verify_json(report, run.sources) : verify_text(report, run.sources));
  return report.verification.passed() ? exit_ok : exit_faults;
}

int run_verify(const Options& options, World& world) {
  return run_verify_with(options, world, *system_processes(), *helper_process(own_program()));
}

}  // namespace quoin

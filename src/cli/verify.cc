// `quoin verify`: does every field of a résumé come out of its PDF, in every extractor at hand?
#include <fmt/format.h>

#include <utility>
#include <vector>

#include "build/new_files.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "confine/helper.h"
#include "host/process.h"
#include "rebuild/verify_source.h"
#include "verify/report.h"

namespace quoin {
namespace {

/// What each extractor saw, as files of their own.
std::vector<NewFile> seen_texts(const Verification& verification) {
  std::vector<NewFile> out;
  for (const Verdict& verdict : verification.verdicts)
    if (verdict.present())
      out.push_back({fmt::format("{}.txt", verdict.extraction.extractor->file), verdict.extraction.text});
  return out;
}

}  // namespace

int run_verify_with(const VerifyOptions& options, World& world, Processes& processes, Helper& helper) {
  if (options.pdf == "-") return usage_error("verify", "the PDF must be a file, for the extractors to open", options.json);
  Run run{world};
  std::optional<VerifySource> source = open_verify_source(options, helper, run);
  if (!run.complaint.empty()) return usage_error("verify", run.complaint, options.json);
  if (!source) return report_faults(options.json, run, "");

  VerifyReport report;
  static_cast<HeldAgainst&>(report) = std::move(source->source);
  report.pdf = options.pdf;
  report.verbose = options.verbose;
  report.verification = verify_pdf(source->pdf, std::move(source->source.fields), source->source.side_by_side, processes);

  if (options.texts) {
    const std::vector<NewFile> texts = seen_texts(report.verification);
    if (!may_be_written(texts, *options.texts, options.force, run))
      return report_faults(options.json, run, "; nothing was written");
    write_new_files(texts, *options.texts, world);
  }
  put(stdout, options.json ? verify_json(report, run.sources) : verify_text(report, run.sources));
  return report.passed() ? exit_ok : exit_faults;
}

int run_verify(const VerifyOptions& options, World& world) {
  return run_verify_with(options, world, *system_processes(), *helper_process(own_program()));
}

}  // namespace quoin

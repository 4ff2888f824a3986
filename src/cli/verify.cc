// `quoin verify`: does every field of a résumé come out of its PDF, in every extractor at hand?
#include <fmt/format.h>

#include <utility>
#include <vector>

#include "build/new_files.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "cli/verify_source.h"
#include "confine/helper.h"
#include "host/process.h"
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
  if (options.pdf == "-") return usage_error("verify", "the PDF must be a file, for the extractors to open");
  Run run{world};
  std::optional<VerifySource> source = open_verify_source(options, helper, run);
  if (!run.complaint.empty()) return usage_error("verify", run.complaint);
  if (!source) return report_faults(options.json, run, "");

  VerifyReport report;
  report.pdf = options.pdf;
  report.resume = source->source.name;
  report.made_with = std::move(source->source.made_with);
  report.carried = source->source.carried;
  report.verbose = options.verbose;
  report.same_bytes = source->source.same_bytes;
  report.pages_read = source->source.pages_read;
  report.difference = std::move(source->source.difference);
  report.left_out = std::move(source->source.left_out);
  report.not_printed = std::move(source->source.not_printed);
  report.verification =
      verify_pdf(source->pdf, std::move(source->source.fields), source->source.side_by_side, processes);

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

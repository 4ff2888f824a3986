// `quoin verify`: does every field of a résumé come out of its PDF, in every extractor at hand?
#include "cli/verify.h"

#include <fmt/format.h>

#include <utility>

#include "cli/build.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "cli/verify_source.h"
#include "verify/report.h"

namespace quoin {
namespace {

struct SeenText {
  std::string name;
  const std::string& text;
};

std::vector<SeenText> seen_texts(const Verification& verification) {
  std::vector<SeenText> out;
  for (const Verdict& verdict : verification.verdicts)
    if (verdict.present())
      out.push_back({fmt::format("{}.txt", verdict.extraction.extractor->file), verdict.extraction.text});
  return out;
}

/// What each extractor saw, in files of their own: all, or none where that would replace a file that says something
/// else.
bool write_texts(const Options& options, const Verification& verification, Run& run) {
  const std::string& folder = *options.texts;
  const std::vector<SeenText> texts = seen_texts(verification);
  for (const SeenText& one : texts) {
    const Place place = run.world.look_below(folder, one.name, one.text);
    if (place != Place::taken && (place != Place::other || options.force)) continue;
    const Span span{
        run.sources.add(fmt::format("{}{}{}", folder, folder.ends_with('/') ? "" : "/", one.name), {}), {}, {}};
    if (place == Place::other)
      run.diagnostics.error("file-exists", span, "there is another file of this name", "--force replaces it");
    else
      run.diagnostics.error("in-the-way", span, "something that is no plain file or folder stands in its way");
  }
  if (run.diagnostics.has_errors()) return false;
  for (const SeenText& one : texts)
    if (run.world.look_below(folder, one.name, one.text) != Place::same)
      run.world.write_below(folder, one.name, one.text);
  return true;
}

}  // namespace

int run_verify_with(const Options& options, World& world, Processes& processes, Helper& helper) {
  if (options.input == "-") return usage_error("verify", "the PDF must be a file, for the extractors to open");
  Run run{world};
  std::optional<VerifySource> source = open_verify_source(options, helper, run);
  if (!run.complaint.empty()) return usage_error("verify", run.complaint);
  if (!source) return report_faults(options, run, "");

  VerifyReport report;
  report.pdf = options.input.value();
  report.resume = source->source.name;
  report.layout = source->source.layout;
  report.carried = source->source.carried;
  report.verbose = options.verbose;
  report.same_bytes = source->source.same_bytes;
  report.pages_read = source->source.pages_read;
  report.difference = std::move(source->source.difference);
  report.left_out = std::move(source->source.left_out);
  report.not_printed = std::move(source->source.not_printed);
  report.verification =
      verify_pdf(source->pdf, std::move(source->source.fields), source->source.side_by_side, processes);

  if (options.texts && !write_texts(options, report.verification, run))
    return report_faults(options, run, "; nothing was written");
  put(stdout, options.json ? verify_json(report, run.sources) : verify_text(report, run.sources));
  return report.passed() ? exit_ok : exit_faults;
}

int run_verify(const Options& options, World& world) {
  return run_verify_with(options, world, *system_processes(), *helper_process(own_program()));
}

}  // namespace quoin

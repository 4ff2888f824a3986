// `quoin build`: only a run without faults writes.
#include "cli/build.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "archive/cargo.h"
#include "archive/record.h"
#include "cli/ask_helper.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "export/pdf/write.h"
#include "page/dump.h"
#include "pipeline/claim.h"
#include "report/explain.h"
#include "report/json.h"

namespace quoin {
namespace {

std::string document_bytes(const Typeset& set, Dump dump, const PdfOptions& pdf) {
  switch (dump) {
    case Dump::none:
      return write_pdf(set.fitted.pages, *set.fonts, pdf);
    case Dump::pages:
      return dump_pages(set.fitted.pages, *set.fonts);
    case Dump::tree:
      return dump_tree(set.fitted.pages);
    case Dump::text:
      return text_of(set.fitted.pages);
  }
  return {};
}

std::string describe_difference(const Origin& origin) {
  const std::string versions = origin.version == QUOIN_VERSION
                                   ? ""
                                   : fmt::format(": quoin {} made it, and this is {}", origin.version, QUOIN_VERSION);
  return one_line(fmt::format("  not the same bytes as {}{}", origin.path, versions), std::string::npos) + "\n";
}

/// Writes the document and says so.
int deliver(const Options& options, const std::string& bytes, const BuildReport& report, Run& run, World& disk) {
  disk.write(report.output, bytes);
  run.clock.lap("write");
  if (options.json) {
    put(stdout, report.json);
  } else {
    print_diagnostics(run.diagnostics, run.sources);
    const bool to_output = report.output == "-";
    if (options.dump == Dump::none)
      put(to_output ? stderr : stdout,
          fmt::format("{} · {} · {} · {}{}\n{}", to_output ? "standard output" : report.output,
                      counted(report.pages, "page"), human_size(report.bytes), human_time(run.clock.total()),
                      report.carried, report.details));
  }
  if (options.timings) put(stderr, run.clock.table(run.times));
  return exit_ok;
}

int refuse_to_overwrite(const std::string& output) {
  return usage_error("build", fmt::format("writing to {} would overwrite what was read", output));
}

int build(const Options& options, Run& run) {
  const std::optional<MadeDocument> made = make_document(options, run);
  if (!run.complaint.empty()) return usage_error("build", run.complaint);
  if (!made) return report_faults(options, run, "; nothing was written");
  const BuildReport report = describe_build(options, *made, run);
  if (report.output != "-" && run.world.was_read(report.output))
    return refuse_to_overwrite(report.output);
  return deliver(options, made->bytes, report, run, run.world);
}

/// The same document from what a PDF carries, made by a helper; the date is the record's, whatever the environment says.
int build_again(const Options& options, World& world, Helper& helper) {
  Run run{world};
  const std::optional<UnreadPdf> pdf = open_pdf(*options.from, run);
  const std::optional<RebuiltDocument> made = pdf ? rebuild(*pdf, options, helper, run) : std::nullopt;
  if (!made) return report_faults(options, run, "; nothing was written");
  const std::string output = output_path(options, {0, ".", made->stem});
  if (output != "-" && (world.was_read(output) || may_have_read(*pdf, output, world)))
    return refuse_to_overwrite(output);
  const BuildReport report{output, made->pages, made->bytes.size(), made->carried, made->details, made->json};
  return deliver(options, made->bytes, report, run, world);
}

}  // namespace

std::string read_epoch(World& world, std::optional<std::int64_t>& seconds) {
  const std::string text = world.variable("SOURCE_DATE_EPOCH").value_or("");
  if (text.empty()) return {};
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > last_epoch)
    return fmt::format("SOURCE_DATE_EPOCH must be a number of seconds since 1970, not '{}'", text);
  seconds = value;
  return {};
}

int report_faults(const Options& options, const Run& run, std::string_view rest) {
  if (options.json) {
    put(stdout, diagnostics_json(run.diagnostics, run.sources));
  } else {
    print_diagnostics(run.diagnostics, run.sources);
    put(stderr, fmt::format("{}{}\n", count_faults(run.diagnostics), rest));
  }
  return exit_faults;
}

std::optional<MadeDocument> make_document(const Options& options, Run& run) {
  std::optional<Input> input = open_resume(options, run.files, run.sources, run.diagnostics);
  if (!input) return std::nullopt;
  MadeDocument out{*input, typeset_resume(options, *input, run), {}, {}, {}, {}};
  run.complaint = complaint_of_claim(options, out.set.resume.document);
  if (!run.complaint.empty()) return std::nullopt;
  const Claim claim = claim_of(options, out.set.resume.document);
  PdfOptions pdf{options.source_date_epoch, claim.standard, {}};
  out.standard = claim.standard;
  if (claim.embed != Embed::none && options.dump == Dump::none && !run.diagnostics.has_errors()) {
    Cargo cargo = cargo_of(options, *input, out.set, claim, run);
    for (const Attachment& file : cargo.files) out.carries.push_back(file.name);
    pdf.attachments = std::move(cargo.files);
    out.unseen = std::move(cargo.unseen);
    settle_faults(options, run);
    run.clock.lap("embed");
  }
  if (run.diagnostics.has_errors()) return std::nullopt;
  out.bytes = document_bytes(out.set, options.dump, pdf);
  run.clock.lap(options.dump == Dump::none ? "pdf" : "dump");
  return out;
}

BuildReport describe_build(const Options& options, const MadeDocument& made, const Run& run, const Origin* origin) {
  const Typeset& set = made.set;
  BuildSummary summary{output_path(options, made.input),
                       set.fitted.pages.pages.size(),
                       made.bytes.size(),
                       set.layout.name,
                       made.standard,
                       made.carries,
                       made.unseen,
                       {}};
  if (origin && options.dump == Dump::none) summary.identical = made.bytes == origin->bytes;
  BuildReport out{summary.output, summary.pages, summary.bytes, {}, {}, {}};
  if (options.json) out.json = build_json(summary, set, run.diagnostics, run.sources);
  if (options.dump != Dump::none) return out;
  out.carried = describe_carried(made.carries);
  out.details = describe_standard(made.standard) + describe_unseen(made.unseen) +
                describe_fit(set.fitted.report, set.layout.fit_pages, set.resume) + describe_explanation(set);
  if (!summary.identical.value_or(true)) out.details += describe_difference(*origin);
  return out;
}

int run_build(const Options& options, World& world) {
  if (options.from) return build_again(options, world, *helper_process(own_program()));
  Run run{world};
  Options dated = options;
  if (const std::string complaint = read_epoch(world, dated.source_date_epoch); !complaint.empty())
    return usage_error("build", complaint);
  return build(dated, run);
}

}  // namespace quoin

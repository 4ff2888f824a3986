// `quoin build`: only a run without faults writes.
#include "cli/build.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "archive/record.h"
#include "build/output_path.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "rebuild/ask_helper.h"
#include "report/json.h"

namespace quoin {
namespace {

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

int run_build(const Options& options, World& world) {
  if (options.from) return build_again(options, world, *helper_process(own_program()));
  Run run{world};
  Options dated = options;
  if (const std::string complaint = read_epoch(world, dated.source_date_epoch); !complaint.empty())
    return usage_error("build", complaint);
  return build(dated, run);
}

}  // namespace quoin

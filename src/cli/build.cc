// `quoin build`: only a run without faults writes.
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "build/document.h"
#include "build/new_files.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "rebuild/ask_helper.h"
#include "rebuild/stale.h"
#include "report/json.h"
#include "report/languages.h"

namespace quoin {
namespace {

/// A value that lives until the process ends, which gives memory back all at once; piece by piece takes a thirtieth of a run.
template <typename T, typename... Arguments>
T& lasting(Arguments&&... arguments) {
  static auto* const all = new std::deque<T>;
  return all->emplace_back(std::forward<Arguments>(arguments)...);
}

/// What PDFs of one résumé have in common.
struct Builds {
  std::vector<BuiltInLanguage> objects;  ///< of --json
  std::set<Diagnostic> told;             ///< on standard error: what is wrong in all languages is told once
};

/// What is said of a document.
struct Outcome {
  int status = exit_ok;
  std::string json;     ///< the object of --json
  std::FILE* stream = stdout;
  std::string lines{};  ///< for people, behind what is wrong
};

/// Prints it, or adds it to `builds` where it is one of several.
int tell(const BuildOptions& options, const Outcome& outcome, Run& run, Builds* builds) {
  if (options.json && builds) {
    builds->objects.push_back({*options.language, outcome.json});
  } else if (options.json) {
    put(stdout, outcome.json);
  } else {
    if (builds) std::erase_if(run.diagnostics.all, [&](const Diagnostic& one) { return !builds->told.insert(one).second; });
    print_diagnostics(run.diagnostics, run.sources);
    put(outcome.stream, outcome.lines);
  }
  return outcome.status;
}

/// There is no document, in a language or at all.
int tell_faults(const BuildOptions& options, Run& run, Builds* builds) {
  const std::string where = builds ? " in " + *options.language : "";
  return tell(options,
              {status_of(run.diagnostics), options.json ? diagnostics_json(run.diagnostics, run.sources) : "", stderr,
               fmt::format("{}; nothing was written{}\n", count_faults(run.diagnostics), where)},
              run, builds);
}

/// Writes the document.
Outcome deliver(const BuildOptions& options, const std::string& bytes, const BuildReport& report, Run& run) {
  write_where_typed(options.output, report.output, bytes, run.world);
  run.clock.lap("write");
  const bool to_output = report.output == "-";
  Outcome out{exit_ok, report.json, to_output ? stderr : stdout};
  if (options.dump == Dump::none)
    out.lines = fmt::format("{} · {} · {} · {}{}\n{}", to_output ? "standard output" : report.output, counted(report.pages, "page"),
                            human_size(report.bytes), human_time(run.clock.total()), report.carried, report.details);
  return out;
}

int refuse_to_overwrite(const BuildOptions& options, const std::string& output) {
  return usage_error("build", fmt::format("writing to {} would overwrite what was read", output), options.json);
}

/// Whether the PDF on the disk is what was made, and if not, why.
Outcome compare(const std::string& bytes, const BuildReport& report, Run& run) {
  const std::vector<StaleReason> reasons = reasons_of_stale(report.output, bytes, *helper_process(own_program()), run.world);
  std::vector<std::pair<std::string, std::string>> differs;
  for (const StaleReason& one : reasons) differs.emplace_back(word_of(one.what), one.detail);
  return {reasons.empty() ? exit_ok : exit_faults, current_json(report.output, differs, run.diagnostics, run.sources), stdout,
          describe_stale(report.output, reasons)};
}

int build(const BuildOptions& options, Run& run, Builds* builds = nullptr) {
  const auto& made = lasting<std::optional<MadeDocument>>(make_document(options, run));
  if (!run.complaint.empty()) return usage_error("build", run.complaint, options.json);
  if (!made) return tell_faults(options, run, builds);
  const BuildReport report = describe_build(options, *made, run);
  if (!options.check && report.output != "-" && run.world.was_read(report.output)) return refuse_to_overwrite(options, report.output);
  const Outcome outcome = options.check ? compare(made->bytes, report, run) : deliver(options, made->bytes, report, run);
  const int status = tell(options, outcome, run, builds);
  if (options.timings) put(stderr, run.clock.table(run.times));
  return status;
}

/// A PDF in each language. What is wrong in one leaves the others whole; the run's status says that it was.
int build_in_languages(BuildOptions options, World& world) {
  if (options.resume == "-" && !options.text) {
    FileText typed = world.read_stream(options.resume, resume_size_limit);
    if (typed.status == FileStatus::ok) options.text = std::move(typed.bytes);
  }
  OpenFaces faces;
  const PatternShelf patterns;
  const LayoutShelf layouts;
  Builds builds;
  int status = exit_ok;
  for (const std::string& tag : options.languages) {
    Run run{world};
    run.open_faces = &faces;
    run.patterns = &patterns;
    run.layouts = &layouts;
    options.language = tag;
    options.name_end = "-" + tag;
    const int one = build(options, run, &builds);
    if (one == exit_usage) return one;
    status = std::max(status, one);
  }
  if (options.json) put(stdout, builds_json(builds.objects));
  return status;
}

/// The same document from what a PDF carries, made by a helper; the date is the record's, whatever the environment says.
int build_again(const BuildOptions& options, World& world, Helper& helper) {
  Run run{world};
  const std::optional<UnreadPdf> pdf = open_pdf(*options.from, run);
  const std::optional<RebuiltDocument> made = pdf ? rebuild(*pdf, options, helper, run) : std::nullopt;
  if (!made) return tell_faults(options, run, nullptr);
  const std::string output = output_path(options, {0, ".", made->stem});
  if (output != "-" && (world.was_read(output) || may_have_read(*pdf, output, world)))
    return refuse_to_overwrite(options, output);
  const BuildReport report{output, made->pages, made->bytes.size(), made->carried, made->details, made->json};
  const int status = tell(options, deliver(options, made->bytes, report, run), run, nullptr);
  if (options.timings) put(stderr, run.clock.table(run.times));
  return status;
}

}  // namespace

int run_build(const BuildOptions& options, World& world) {
  if (options.from) return build_again(options, world, *helper_process(own_program()));
  BuildOptions dated = options;
  if (const std::string complaint = read_epoch(world, dated.source_date_epoch); !complaint.empty())
    return usage_error("build", complaint, options.json);
  if (options.all) return run_build_all(dated, world);
  if (!dated.languages.empty()) return build_in_languages(std::move(dated), world);
  return build(dated, lasting<Run>(world));
}

}  // namespace quoin

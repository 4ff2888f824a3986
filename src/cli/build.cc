// `quoin build`: the whole pipeline on one screen. Every stage appends the faults that it finds and hands on what it
// could make, so that one run shows them all; only a run without faults writes.
#include "cli/build.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "base/paper.h"
#include "base/utf8.h"
#include "cli/checks.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/report.h"
#include "cli/resources.h"
#include "export/pdf/conformance.h"
#include "export/pdf/standard.h"
#include "export/pdf/write.h"
#include "layout/library.h"
#include "locale/locale.h"
#include "page/dump.h"
#include "resume/read.h"

namespace quoin {
namespace {

/// The layout that the command line names, else the résumé's, else "full".
std::optional<Layout> choose_layout(const Options& options, const Input& input, const Resume& resume,
                                    const Resources& resources, Run& run) {
  const auto load = [&](const Literal& wanted, const std::string& folder, bool trusted) {
    return load_layout(wanted, folder, trusted, resources.layouts, run.sources, run.world, run.diagnostics);
  };
  if (options.layout) {
    const SourceId source = run.sources.add("--layout", *options.layout);
    const auto end = static_cast<std::uint32_t>(count_utf8(*options.layout) + 1);
    return load({{source, {1, 1}, {1, end}}, *options.layout}, ".", true);
  }
  if (!resume.document.layout.empty()) return load(resume.document.layout, input.folder, false);
  return load({{}, "full"}, ".", true);
}

Size choose_paper(const Resume& resume, const Locale& locale) {
  const std::string& name = resume.document.paper.value;
  const std::optional<Size> named = name.empty() ? std::nullopt : paper_size(name);
  return named ? *named : paper_size(locale.us_paper ? "letter" : "a4").value();
}

/// Seconds up to the end of year 9999, the last that a PDF date can say.
bool read_epoch(const std::string& text, std::optional<std::int64_t>& seconds) {
  constexpr std::int64_t last = 253402300799;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > last) return false;
  seconds = value;
  return true;
}

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

void report_success(const Options& options, const Typeset& set, const BuildSummary& summary, const Run& run) {
  if (options.json) {
    put(stdout, build_json(summary, set.fitted.report, set.resume, run.diagnostics, run.sources));
    return;
  }
  print_diagnostics(run.diagnostics, run.sources);
  if (options.dump != Dump::none) return;
  const bool to_output = summary.output == "-";
  put(to_output ? stderr : stdout,
      fmt::format("{} · {} · {} · {}\n{}{}", to_output ? "standard output" : summary.output,
                  counted(summary.pages, "page"), human_size(summary.bytes), human_time(run.clock.total()),
                  describe_standard(options.standard),
                  describe_fit(set.fitted.report, set.layout.fit_pages, set.resume)));
}

}  // namespace

Typeset typeset_resume(const Options& options, const Input& input, Run& run) {
  Typeset set;
  set.resume = read_resume(input.source, input.folder, options.settings, run.sources, run.world, run.diagnostics);
  run.clock.lap("read");

  const Resources resources = find_resources(run.world);
  std::optional<Layout> layout = choose_layout(options, input, set.resume, resources, run);
  run.clock.lap("layout");

  // Empty only where the file could not be read as TOML at all.
  const Literal& language = set.resume.document.language;
  const Locale locale = load_locale(language.empty() ? "en" : language.value);
  const Size paper = choose_paper(set.resume, locale);
  run.clock.lap("locale");

  set.fonts = std::make_unique<FontBook>(run.world, resources.fonts, input.folder + "/fonts");
  if (layout) {
    set.layout = std::move(*layout);
    check_families(set.layout, *set.fonts, run.diagnostics);
    const bool room = check_margins(set.layout, paper, run.diagnostics);
    // With faults in it the résumé may be longer or shorter than its author means: there is nothing to search for.
    if (run.diagnostics.has_errors()) set.layout.fit_pages = 0;
    if (room) set.fitted = fit_pages(set.resume, set.layout, locale, paper, *set.fonts, run.diagnostics, &run.times);
    // Pages with faults are not what their author means, and a character without a glyph would be told twice.
    if (!run.diagnostics.has_errors())
      check_conformance(set.fitted.pages, *set.fonts, options.standard, run.diagnostics);
  }
  run.clock.lap("fit");

  if (options.strict)
    for (Diagnostic& one : run.diagnostics.all) one.severity = Severity::error;
  run.diagnostics.sort_by_place();
  return set;
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
  Run run{world};
  PdfOptions pdf;
  pdf.standard = options.standard;
  const std::optional<std::string> epoch = world.variable("SOURCE_DATE_EPOCH");
  if (epoch && !epoch->empty() && !read_epoch(*epoch, pdf.source_date_epoch))
    return usage_error("build",
                       fmt::format("SOURCE_DATE_EPOCH must be a number of seconds since 1970, not '{}'", *epoch));

  const std::optional<Input> input = open_resume(options, world, run.sources, run.diagnostics);
  if (!input) return report_faults(options, run, "; nothing was written");
  const Typeset set = typeset_resume(options, *input, run);
  if (run.diagnostics.has_errors()) return report_faults(options, run, "; nothing was written");

  const std::string output = output_path(options, *input);
  if (would_overwrite_a_source(output, run.sources, world))
    return usage_error("build", fmt::format("writing to {} would overwrite what was read", output));
  const std::string bytes = document_bytes(set, options.dump, pdf);
  run.clock.lap(options.dump == Dump::none ? "pdf" : "dump");
  world.write(output, bytes);
  run.clock.lap("write");

  const BuildSummary summary{output, set.fitted.pages.pages.size(), bytes.size(), set.layout.name,
                             standard_info(options.standard).claims};
  report_success(options, set, summary, run);
  if (options.timings) put(stderr, run.clock.table(run.times));
  return exit_ok;
}

}  // namespace quoin

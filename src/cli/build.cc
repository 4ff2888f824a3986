// `quoin build`: the whole pipeline on one screen. Every stage appends the faults that it finds and hands on what it
// could make, so that one run shows them all; only a run without faults writes.
#include "cli/build.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "base/paper.h"
#include "cli/ask_helper.h"
#include "cli/checks.h"
#include "cli/claim.h"
#include "cli/commands.h"
#include "cli/embed.h"
#include "cli/explain.h"
#include "cli/json.h"
#include "cli/record.h"
#include "cli/report.h"
#include "cli/resources.h"
#include "export/pdf/conformance.h"
#include "export/pdf/standard.h"
#include "export/pdf/write.h"
#include "layout/library.h"
#include "locale/locale.h"
#include "page/dump.h"
#include "resume/read.h"
#include "text/hyphenate.h"

namespace quoin {
namespace {

/// The layout that the command line names, else the résumé's, else "full".
std::optional<Layout> choose_layout(const Options& options, const Input& input, Typeset& set, Run& run) {
  const auto load = [&](const Literal& wanted, const std::string& folder, bool trusted) {
    const auto first = static_cast<SourceId>(run.sources.size());
    std::optional<Layout> layout =
        load_layout(wanted, folder, trusted, set.bundled_layouts, run.sources, run.world, run.diagnostics);
    for (SourceId id = first; id < run.sources.size(); ++id) set.layout_sources.push_back(id);
    return layout;
  };
  const Resume& resume = set.resume;
  if (options.layout) {
    const SourceId source = run.sources.add("--layout", *options.layout);
    return load({{source, {}, {}}, *options.layout}, ".", true);  // no line of a file
  }
  if (!resume.document.layout.empty()) return load(resume.document.layout, input.folder, false);
  return load({{}, "full"}, ".", true);
}

Size choose_paper(const Resume& resume, const Locale& locale) {
  const std::string& name = resume.document.paper.value;
  const std::optional<Size> named = name.empty() ? std::nullopt : paper_size(name);
  return named ? *named : paper_size(locale.us_paper ? "letter" : "a4").value();
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

int build(const Options& options, PdfOptions pdf, Run& run) {
  const std::optional<MadeDocument> made = make_document(options, std::move(pdf), run);
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

/// Only of a budget that --pages takes.
bool asks_for_a_page_less(const Fitted& fitted, const Layout& layout) {
  return layout.fit_pages == 0 && fitted.explanation && fitted.explanation->lacking && !fitted.explanation->enough &&
         fitted.pages.pages.size() <= std::size_t{most_fit_pages} + 1;
}

Resources resources_of(const Run& run) {
  return run.resources ? *run.resources : find_resources(run.world);
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

bool open_typeset(const Options& options, const Input& input, Run& run, Typeset& set) {
  set.resume = read_resume(input.source, input.folder, options.settings, run.sources, run.world, run.diagnostics);
  run.clock.lap("read");

  const Resources resources = resources_of(run);
  set.bundled_layouts = resources.layouts;
  std::optional<Layout> layout = choose_layout(options, input, set, run);
  run.clock.lap("layout");

  set.fonts = std::make_unique<FontBook>(run.world, resources.fonts, input.folder + "/fonts");
  if (!layout) return false;
  set.layout = std::move(*layout);
  if (options.pages) set.layout.fit_pages = *options.pages;
  return true;
}

Typeset typeset_resume(const Options& options, const Input& input, Run& run) {
  Typeset set;
  if (open_typeset(options, input, run, set))
    set.fitted = fit_in_layout(options, set.resume, set.layout, *set.fonts, run, &set.page_less);
  run.clock.lap("fit");
  if (claim_of(options, set.resume.document).embed == Embed::source) check_photo_notes(set.resume, run.diagnostics);
  settle_faults(options, run);
  return set;
}

Fitted fit_in_layout(const Options& options, const Resume& resume, Layout& layout, FontBook& fonts, Run& run,
                     std::optional<PageLess>* page_less) {
  // Empty only where the file could not be read as TOML at all.
  const Literal& language = resume.document.language;
  const Locale locale = load_locale(language.empty() ? "en" : language.value, layout.months);
  const Size paper = choose_paper(resume, locale);
  run.clock.lap("locale");

  Fitted fitted;
  check_families(layout, fonts, run.diagnostics);
  if (!run.diagnostics.has_errors()) check_features(layout, fonts, run.diagnostics);
  check_weights(layout, fonts, run.diagnostics);
  const bool room = check_margins(layout, paper, run.diagnostics) &&
                    check_columns(layout, paper, run.diagnostics) &&
                    check_photo(layout, resume, paper, run.diagnostics);
  // With faults in it the résumé may be longer or shorter than its author means: there is nothing to search for.
  if (run.diagnostics.has_errors()) layout.fit_pages = 0;
  Hyphenator hyphenator(run.world, resources_of(run).hyphenation, locale.tag);
  if (room)
    fitted = fit_pages(resume, layout, locale, paper, fonts, run.diagnostics, &run.times, options.explain, &hyphenator);
  if (page_less && asks_for_a_page_less(fitted, layout) && !run.diagnostics.has_errors()) {
    Layout shorter = layout;
    shorter.fit_pages = static_cast<int>(fitted.pages.pages.size()) - 1;
    Diagnostics unheard;  // that nothing fits is an answer here
    const Fitted less = fit_pages(resume, shorter, locale, paper, fonts, unheard, nullptr, false, &hyphenator);
    *page_less = PageLess{!unheard.has_errors(), less.report};
  }
  // Pages with faults are not what their author means, and a character without a glyph would be told twice.
  if (!run.diagnostics.has_errors())
    check_conformance(fitted.pages, fonts, claim_of(options, resume.document).standard, run.diagnostics);
  if (!run.diagnostics.has_errors()) check_printed(resume, layout, locale, paper, fitted, run.diagnostics);
  return fitted;
}

void settle_faults(const Options& options, Run& run) {
  if (options.strict) {
    for (Diagnostic& one : run.diagnostics.all) one.severity = Severity::error;
    run.diagnostics.more_errors += std::exchange(run.diagnostics.more_warnings, 0);
  }
  run.diagnostics.sort_by_place();
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

std::optional<MadeDocument> make_document(const Options& options, PdfOptions pdf, Run& run) {
  std::optional<Input> input = open_resume(options, run.world, run.sources, run.diagnostics);
  if (!input) return std::nullopt;
  MadeDocument out{*input, typeset_resume(options, *input, run), {}, {}, {}, {}};
  run.complaint = complaint_of_claim(options, out.set.resume.document);
  if (!run.complaint.empty()) return std::nullopt;
  const Claim claim = claim_of(options, out.set.resume.document);
  out.standard = pdf.standard = claim.standard;
  if (claim.embed != Embed::none && options.dump == Dump::none && !run.diagnostics.has_errors()) {
    Cargo cargo = claim.embed == Embed::data ? data_of(out.set) : sources_of(options, *input, out.set, pdf, run);
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
  PdfOptions pdf;
  if (const std::string complaint = read_epoch(world, pdf.source_date_epoch); !complaint.empty())
    return usage_error("build", complaint);
  return build(options, std::move(pdf), run);
}

}  // namespace quoin

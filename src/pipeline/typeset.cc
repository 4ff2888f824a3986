// Every stage appends the faults that it finds and hands on what it could make, so that one run shows them all.
#include "pipeline/typeset.h"

#include <utility>

#include "base/paper.h"
#include "export/pdf/conformance.h"
#include "fit/letter.h"
#include "layout/contrast.h"
#include "layout/dress.h"
#include "layout/library.h"
#include "locale/locale.h"
#include "pipeline/checks.h"
#include "pipeline/claim.h"
#include "resume/read.h"
#include "text/hyphenate.h"

namespace quoin {
namespace {

/// The layout that the command line names, else the résumé's, else "full".
std::optional<Layout> choose_layout(const Request& request, const Input& input, Typeset& set, TypesetRun& run) {
  const auto load = [&](const PlacedName& wanted, const std::string& folder, bool trusted) {
    const auto first = static_cast<SourceId>(run.sources.size());
    const LayoutShelf* const shelf = is_layout_path(wanted.value) ? nullptr : run.layouts;
    std::optional<Layout> layout = shelf ? shelf->find(wanted.value, run.sources) : std::nullopt;
    if (!layout) {
      const std::size_t faults = run.diagnostics.all.size();
      layout = load_layout(wanted, folder, trusted, set.bundled_layouts, run.sources, run.files, run.diagnostics);
      if (layout && shelf && faults == run.diagnostics.all.size())
        shelf->put(wanted.value, first, *layout, run.sources);
    }
    for (SourceId id = first; id < run.sources.size(); ++id) set.layout_sources.push_back(id);
    return layout;
  };
  const Resume& resume = set.resume;
  if (request.layout) {
    const SourceId source = run.sources.add("--layout", *request.layout);
    return load({{source, {}, {}}, *request.layout}, ".", true);  // no line of a file
  }
  if (!resume.document.layout.empty())
    return load({resume.places.of(resume.document.layout.value_id), resume.document.layout.value}, input.folder, false);
  return load({{}, "full"}, ".", true);
}

Size choose_paper(const Resume& resume, const Locale& locale) {
  const std::string& name = resume.document.paper.value;
  const std::optional<Size> named = name.empty() ? std::nullopt : paper_size(name);
  return named ? *named : paper_size(locale.us_paper ? "letter" : "a4").value();
}

/// What the résumé says of accent and font, in place of the layout's.
void dress(Layout& layout, const Resume& resume, Diagnostics& diagnostics) {
  const DocumentSettings& wanted = resume.document;
  if (!wanted.font.empty()) set_font(layout, {resume.places.of(wanted.font.value_id), wanted.font.value});
  if (!wanted.accent) return;
  const Span place = resume.places.of(wanted.accent_id);
  if (!set_accent(layout, *wanted.accent)) {
    diagnostics.warning("no-accent", place, "layout `" + layout.name + "` has no accent that could take another colour",
                        "choose another layout");
    return;
  }
  check_contrast({{*wanted.accent, place}}, diagnostics);
  check_grounds(layout, place, diagnostics);
}

// No other layout saves a page of what is no résumé any more, and trying them all takes its time.
constexpr std::size_t most_tried_elsewhere = std::size_t{128} << 10;

/// Bytes, with the files that it includes.
std::size_t written_size(const Input& input, const Resume& resume, const Sources& sources) {
  std::size_t size = sources.text(input.source).size();
  for (const IncludedFile& one : resume.included) size += sources.text(one.source).size();
  return size;
}

/// The bundled layouts in which the whole résumé stands on as many pages.
std::vector<std::string> lossless_layouts(const Request& request, const Typeset& set, TypesetRun& run) {
  std::vector<std::string> names;
  Request quiet = request;
  quiet.explain = false;
  quiet.documents = Documents::resume;
  for (const LayoutInfo& info : bundled_layouts(set.bundled_layouts, run.files)) {
    if (info.name == set.layout.name) continue;
    TypesetRun trial{run.files, run.resources, run.open_faces, run.patterns};  // its faults are no faults of the résumé
    std::optional<Layout> layout =
        load_layout({{}, info.name}, ".", true, set.bundled_layouts, trial.sources, trial.files, trial.diagnostics);
    if (!layout || (layout->fit_pages > 0 && layout->fit_pages < set.layout.fit_pages)) continue;
    layout->fit_pages = set.layout.fit_pages;
    const Fitted fitted = fit_in_layout(quiet, set.resume, *layout, *set.fonts, trial);
    if (!trial.diagnostics.has_errors() && fitted.report.dropped.empty() &&
        fitted.not_printed.size() <= set.fitted.not_printed.size())
      names.push_back(info.name);
  }
  return names;
}

/// Only of a budget that --pages takes.
bool asks_for_a_page_less(const Fitted& fitted, const Layout& layout) {
  return layout.fit_pages == 0 && fitted.explanation && fitted.explanation->lacking && !fitted.explanation->enough &&
         fitted.explanation->pages <= std::size_t{most_fit_pages} + 1;
}

/// Alone it is fitted to the pages that the request says; before the résumé these are the résumé's.
void add_letter(const Request& request, const FitInput& input, Fitted& fitted) {
  const Locale locale = input.layout.months == MonthForm::wide ? input.locale : load_locale(input.locale.tag, MonthForm::wide);
  const FitInput own{input.resume, input.layout, locale, input.paper, input.fonts, input.diagnostics, input.hyphenator, input.times, input.stop};
  const int asked = request.documents == Documents::letter ? request.pages.value_or(usual_letter_pages) : usual_letter_pages;
  Fitted letter = fit_letter(own, input.diagnostics.has_errors() ? 0 : asked);
  if (request.documents == Documents::letter)
    fitted = std::move(letter);
  else
    put_before(std::move(letter), fitted, own);
}

/// The résumé's, with months as the layout has them.
Locale locale_of(const Resume& resume, const Layout& layout) {
  if (resume.document.language.empty()) return load_locale("en", layout.months);  // of what could not be read as TOML at all
  return layout.months == MonthForm::abbreviated ? resume.locale : load_locale(resume.locale.tag, layout.months);
}

/// `page_less`, if there is one, becomes what Typeset::page_less is.
Fitted fit(const Request& request, const Resume& resume, const Locale& locale, Layout& layout, FontBook& fonts, TypesetRun& run,
           std::optional<PageLess>* page_less = nullptr) {
  const Size paper = choose_paper(resume, locale);
  dress(layout, resume, run.diagnostics);
  Fitted fitted;
  check_families(layout, fonts, run.diagnostics);
  if (!run.diagnostics.has_errors()) check_features(layout, fonts, run.diagnostics);
  check_weights(layout, fonts, run.diagnostics);
  check_direction(resume, locale, run.diagnostics);
  const bool alone = request.documents == Documents::letter;
  const bool room = check_margins(layout, paper, run.diagnostics) &&
                    check_columns(layout, paper, run.diagnostics) &&
                    (alone || check_photo(layout, resume, paper, run.diagnostics));
  // With faults in it the résumé may be longer or shorter than its author means: there is nothing to search for.
  if (run.diagnostics.has_errors()) layout.fit_pages = 0;
  Hyphenator hyphenator(run.patterns ? run.patterns->find(run.files, run.resources.hyphenation, locale.tag)
                                     : find_patterns(run.files, run.resources.hyphenation, locale.tag),
                        locale.tag);
  const FitInput input{resume, layout, locale, paper, fonts, run.diagnostics, &hyphenator, &run.times, request.stop};
  if (room && !alone) fitted = fit_pages(input, request.explain);
  if (room && request.documents != Documents::resume && resume.letter) add_letter(request, input, fitted);
  if (page_less && asks_for_a_page_less(fitted, layout) && !run.diagnostics.has_errors()) {
    Layout shorter = layout;
    shorter.fit_pages = static_cast<int>(fitted.explanation->pages) - 1;  // the letter's are not among them
    Diagnostics unheard;  // that nothing fits is an answer here
    const Fitted less =
        fit_pages({resume, shorter, locale, paper, fonts, unheard, &hyphenator, nullptr, request.stop});
    *page_less = PageLess{!unheard.has_errors(), less.report};
  }
  // Pages with faults are not what their author means, and a character without a glyph would be told twice.
  if (!run.diagnostics.has_errors())
    check_conformance(fitted.pages, fonts, claim_of(request, resume.document).standard, resume.places, run.diagnostics);
  if (!run.diagnostics.has_errors() && !alone) check_printed(resume, layout, locale, paper, fitted, run.diagnostics);
  return fitted;
}

}  // namespace

bool open_typeset(const Request& request, const Input& input, TypesetRun& run, Typeset& set) {
  set.resume = read_resume(input.source, input.folder, request, run.sources, run.files, run.diagnostics);
  run.clock.lap("read");

  const Resources& resources = run.resources;
  set.bundled_layouts = resources.layouts;
  std::optional<Layout> layout = choose_layout(request, input, set, run);
  run.clock.lap("layout");

  set.fonts = std::make_unique<FontBook>(run.files, resources.fonts, input.folder + "/fonts", run.open_faces);
  if (!layout) return false;
  set.layout = std::move(*layout);
  if (const std::optional<int> pages = request.pages ? request.pages : set.resume.pages) set.layout.fit_pages = *pages;
  return true;
}

Typeset typeset_resume(const Request& request, const Input& input, TypesetRun& run) {
  Typeset set;
  if (open_typeset(request, input, run, set)) {
    set.locale = locale_of(set.resume, set.layout);
    run.clock.lap("locale");
    set.fitted = fit(request, set.resume, set.locale, set.layout, *set.fonts, run, &set.page_less);
  }
  run.clock.lap("fit");
  if (request.explain && !set.fitted.report.dropped.empty() && !run.diagnostics.has_errors() &&
      written_size(input, set.resume, run.sources) <= most_tried_elsewhere) {
    set.lossless = lossless_layouts(request, set, run);
    run.clock.lap("other layouts");
  }
  if (claim_of(request, set.resume.document).embed == Embed::source) {
    check_photo_notes(set.resume, run.diagnostics);
    check_private_source(request, set.resume, run.sources, run.diagnostics);
  }
  settle_faults(request, run);
  return set;
}

Fitted fit_in_layout(const Request& request, const Resume& resume, Layout& layout, FontBook& fonts, TypesetRun& run) {
  return fit(request, resume, locale_of(resume, layout), layout, fonts, run);
}

void settle_faults(const Request& request, TypesetRun& run) {
  if (request.strict) {
    for (Diagnostic& one : run.diagnostics.all) one.severity = Severity::error;
    run.diagnostics.more_errors += std::exchange(run.diagnostics.more_warnings, 0);
  }
  run.diagnostics.sort_by_place();
}

}  // namespace quoin

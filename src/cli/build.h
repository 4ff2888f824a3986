// The stages up to the pages, which `quoin build`, `quoin check` and the gallery of layouts share.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/world.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/resources.h"
#include "cli/stage_clock.h"
#include "cli/unseen.h"
#include "export/pdf/write.h"
#include "fit/fit.h"
#include "layout/layout.h"
#include "resume/resume.h"
#include "text/font_book.h"

namespace quoin {

/// What one run gathers on its way.
struct Run {
  World& world;
  Sources sources{};
  Diagnostics diagnostics{};
  StageClock clock{};
  StageTimes times{};
  std::optional<Resources> resources{};  ///< where not the program's own
  std::string complaint{};  ///< what speaks against the command line, now that the résumé is known
};

/// What the best fit to a page less is like, where the layout has no budget.
struct PageLess {
  bool fits = false;  ///< however much is left out
  FitReport report{};
};

/// A résumé and its pages. The pages' faces live in `fonts`.
struct Typeset {
  Resume resume;
  Layout layout;
  std::unique_ptr<FontBook> fonts;
  Fitted fitted;
  std::optional<PageLess> page_less{};   ///< where --explain asks for it and fewer words alone do not save a page
  std::vector<SourceId> layout_sources;  ///< the layout, then what it extends
  std::string bundled_layouts;           ///< the folder that names of layouts came from
};

/// Faults go to `run.diagnostics`, sorted by place, and as errors where `options` is strict; with an error among them
/// the pages are not fit to print. Throws Failure.
Typeset typeset_resume(const Options& options, const Input& input, Run& run);

/// Its first part: the résumé, its fonts and the layout that it is to be set in; false where that cannot be had.
bool open_typeset(const Options& options, const Input& input, Run& run, Typeset& set);

/// Its second part, which hangs on the layout. Where `run` holds errors already, no budget is searched for, and
/// `layout` gives its own up. `page_less`, if there is one, becomes what Typeset::page_less is.
Fitted fit_in_layout(const Options& options, const Resume& resume, Layout& layout, FontBook& fonts, Run& run,
                     std::optional<PageLess>* page_less = nullptr);

/// A résumé typeset and written out, before anything of it is put anywhere.
struct MadeDocument {
  Input input;
  Typeset set;
  PdfStandard standard = PdfStandard::a2a;
  std::vector<std::string> carries;  ///< names of the files that ride along
  std::vector<Unseen> unseen;        ///< what is in them and on no page
  std::string bytes;
};

/// The whole pipeline: the résumé to the document's bytes, as PDF or as `options.dump` says. Nothing where there are
/// errors, which go to `run.diagnostics`, or a complaint.
std::optional<MadeDocument> make_document(const Options& options, PdfOptions pdf, Run& run);

/// What is to be said of a document: figures and lines for people, or the object that --json prints.
struct BuildReport {
  std::string output;  ///< where it goes
  std::uint64_t pages = 0, bytes = 0;
  std::string carried;  ///< the end of the summary's line: what rides along
  std::string details;  ///< lines below the summary's; empty for a dump
  std::string json;     ///< where `options.json` asks for it
};

/// The PDF that a document was built again from.
struct Origin {
  const std::string& path;  ///< as typed
  const std::string& bytes;
  const std::string& version;  ///< of the program that made it
};

BuildReport describe_build(const Options& options, const MadeDocument& made, const Run& run,
                           const Origin* origin = nullptr);

/// The seconds since 1970 of SOURCE_DATE_EPOCH, where it is set. A complaint for usage_error where it says something else.
std::string read_epoch(World& world, std::optional<std::int64_t>& seconds);

/// Sorts faults by place; warnings become errors where `options` is strict.
void settle_faults(const Options& options, Run& run);

/// Says what is wrong, as --json has it, with `rest` after the counts; returns exit_faults.
int report_faults(const Options& options, const Run& run, std::string_view rest);

}  // namespace quoin

// The whole pipeline up to the pages: what `quoin build`, `quoin check`, the gallery and every program that links the engine
// share.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "fit/fit.h"
#include "layout/layout.h"
#include "layout/library.h"
#include "locale/locale.h"
#include "pipeline/resources.h"
#include "pipeline/stage_clock.h"
#include "quoin/diagnostic.h"
#include "quoin/files.h"
#include "quoin/request.h"
#include "resume/resume.h"
#include "text/font_book.h"
#include "text/hyphenate.h"

namespace quoin {

/// The résumé's text among the sources, and where it lies.
struct Input {
  SourceId source = 0;
  std::string folder = ".";     ///< of the résumé; the working folder for standard input
  std::string name = "resume.toml";  ///< the file's, without its folder
  std::string stem = "resume";       ///< the same without its last ending
};

/// What one run gathers on its way. Borrows `files`, which hold the user's and the program's own, and `patterns`.
struct TypesetRun {
  const Files& files;
  Resources resources;
  OpenFaces* open_faces = nullptr;         ///< what runs before it have opened
  const PatternShelf* patterns = nullptr;  ///< what others have read, as the next
  const LayoutShelf* layouts = nullptr;
  Sources sources{};
  Diagnostics diagnostics{};
  StageClock clock{};
  StageTimes times{};
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
  Locale locale;  ///< that the pages are set with, their dates in the layout's form
  std::unique_ptr<FontBook> fonts;
  Fitted fitted;
  std::optional<PageLess> page_less{};   ///< where it is to be explained and fewer words alone do not save a page
  /// Where it is to be explained: bundled layouts that would leave nothing out; nothing where none was tried.
  std::optional<std::vector<std::string>> lossless{};
  std::vector<SourceId> layout_sources;  ///< the layout, then what it extends
  std::string bundled_layouts;           ///< the folder that names of layouts came from
};

/// The most bytes that a résumé may have.
inline constexpr std::size_t resume_size_limit = 16u << 20;

/// Reads the résumé that the request names, or holds. A file that is missing or too large is a fault in `diagnostics`, and
/// nothing is returned; throws Failure where the machine will not read it.
std::optional<Input> open_resume(const Request& request, const Files& files, Sources& sources, Diagnostics& diagnostics);

/// Faults go to `run.diagnostics`, sorted by place, and as errors where `request` is strict; with an error among them
/// the pages are not fit to print. Throws Failure.
Typeset typeset_resume(const Request& request, const Input& input, TypesetRun& run);

/// Its first part: the résumé, its fonts and the layout that it is to be set in; false where that cannot be had.
bool open_typeset(const Request& request, const Input& input, TypesetRun& run, Typeset& set);

/// Its second part in any layout, which takes the résumé's accent and font. Where `run` holds errors already, no budget is searched
/// for, and `layout` gives its own up.
Fitted fit_in_layout(const Request& request, const Resume& resume, Layout& layout, FontBook& fonts, TypesetRun& run);

/// Sorts faults by place; warnings become errors where `request` is strict.
void settle_faults(const Request& request, TypesetRun& run);

}  // namespace quoin

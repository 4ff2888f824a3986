// The stages up to the pages, which `quoin build` and `quoin check` share.
#pragma once

#include <memory>

#include "base/diagnostic.h"
#include "base/world.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/stage_clock.h"
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
};

/// A résumé and its pages. The pages' faces live in `fonts`.
struct Typeset {
  Resume resume;
  Layout layout;
  std::unique_ptr<FontBook> fonts;
  Fitted fitted;
};

/// Faults go to `run.diagnostics`, sorted by place, and as errors where `options` is strict; with an error among them
/// the pages are not fit to print. Throws Failure.
Typeset typeset_resume(const Options& options, const Input& input, Run& run);

/// Says what is wrong, as --json has it, with `rest` after the counts; returns exit_faults.
int report_faults(const Options& options, const Run& run, std::string_view rest);

}  // namespace quoin

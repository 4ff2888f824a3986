// Résumé + layout → pages. A layout with a page budget is searched for the loosest look that meets it (layouts.md:
// tightness, then condensed rows, then leaving out); without one this is compose and typeset once.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/geometry.h"
#include "layout/layout.h"
#include "locale/locale.h"
#include "page/pages.h"
#include "resume/resume.h"
#include "text/font_book.h"

namespace quoin {

/// What the search chose. Sizes in points; leading and spacing as factors (leading of the size, spacing of the ideal).
struct FitReport {
  double size = 0, leading = 0, spacing = 1;
  double tightness = 0;                ///< 0 ideal … 1 tightest; below 0 looser than ideal
  std::vector<std::string> condensed;  ///< section kinds whose rows were condensed
  std::vector<LeafId> dropped;         ///< in the order of leaving out
};

struct Fitted {
  Pages pages;
  FitReport report;
  std::vector<std::string> not_printed;  ///< paths of fields that stand in the résumé and not on the pages
};

/// Milliseconds per stage, for `--timings`. Optional.
struct StageTimes {
  double compose = 0, typeset = 0, paginate = 0;
  int trials = 0;
};

/// A budget that cannot be met is an error ("page-budget") and gives the tightest try.
Fitted fit_pages(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, FontBook& fonts,
                 Diagnostics& diagnostics, StageTimes* times = nullptr);

}  // namespace quoin

// Résumé + layout → pages. A layout with a page budget is searched for the best look that meets it (docs/fit.md:
// tightness, then condensed rows, then leaving out); without one this is compose and typeset once.
#pragma once

#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "document/document.h"
#include "document/look.h"
#include "document/reading_order.h"
#include "layout/layout.h"
#include "locale/locale.h"
#include "page/pages.h"
#include "quoin/diagnostic.h"
#include "resume/resume.h"
#include "text/font_book.h"

namespace quoin {

class Hyphenator;

/// What the search chose. Sizes in points; leading and spacing as factors (leading of the size, spacing of the ideal).
struct FitReport {
  double size = 0, leading = 0, spacing = 1;
  double tightness = 0;                ///< 0 ideal … 1 tightest; below 0 looser than ideal
  std::vector<std::string> condensed;  ///< section kinds whose rows were condensed
  std::vector<LeafId> dropped;         ///< in the order of leaving out
};

/// A paragraph that takes a line less with one to three words fewer.
struct Saving {
  ValueId value_id = no_value;  ///< that its last words are of
  std::string text;  ///< what it begins with
  int words = 0;
  double points = 0;  ///< by what the overflow falls
};

/// A leaf that was left out, and by how much the page would overflow with it, at the tightest. At 0 or less it would
/// fit by itself, but goes before what does not.
struct Cost {
  LeafId leaf = no_leaf;
  double overflow = 0;
};

/// Why the pages are as they are. Lengths in points; an overflow is what the last page would have to be longer by.
struct Explanation {
  std::size_t pages = 0;
  double filled = 0;                        ///< the share of the last page that is taken up
  double line = 0;                          ///< height of a line of the body
  FitReport ideal;                          ///< what the layout asks for
  std::optional<double> at_ideal;           ///< overflow there, nothing condensed or left out; only with a budget
  std::optional<double> without_condensed;  ///< least overflow with one kind fewer condensed; only where some are
  std::vector<Cost> costs;                  ///< of what was left out, in its order
  std::optional<double> lacking;  ///< what the next leaf to come back lacks, or a document without a budget to
                                  ///< take a page less
  std::vector<Saving> savings;    ///< the fewest words that make up for it, as far as they go
  bool enough = false;            ///< the savings do
};

/// A letter's share of the pages.
struct FittedLetter {
  std::size_t pages = 0;  ///< the first of them
  FitReport report;
  Document document;      ///< what they were set from
};

struct Fitted {
  Pages pages;
  FitReport report;
  std::vector<std::string> not_printed;  ///< paths of fields that stand in the résumé and not on the pages
  Document document;                     ///< what the pages were set from
  Look look;                             ///< that it was composed with
  ReadingOrder order{};                  ///< of what it prints
  std::optional<Explanation> explanation{};
  std::optional<FittedLetter> letter{};  ///< where it stands alone, the résumé's document is empty, and the report the letter's

  /// The letter's and the résumé's, as far as there are.
  std::vector<const Document*> documents() const {
    std::vector<const Document*> out{&document};
    if (letter) out.insert(out.begin(), &letter->document);
    return out;
  }
};

/// Milliseconds per stage, for `--timings`, counted where the caller gives a clock.
struct StageTimes {
  double (*now)() = nullptr;  ///< milliseconds since whenever
  double compose = 0, measure = 0, typeset = 0, paginate = 0;
  int trials = 0;
};

/// What a fit is of, and with what. Borrows all of it. Without a hyphenator no word is hyphenated.
struct FitInput {
  const Resume& resume;
  const Layout& layout;
  const Locale& locale;
  Size paper;
  FontBook& fonts;
  Diagnostics& diagnostics;
  Hyphenator* hyphenator = nullptr;
  StageTimes* times = nullptr;
  std::stop_token stop{};

  FitInput with(const Layout& other) const { return {resume, other, locale, paper, fonts, diagnostics, hyphenator, times, stop}; }
};

/// A budget that cannot be met is an error ("page-budget") and gives the tightest try. With `explain` it says why, too,
/// which takes more trials; the pages are the same. Throws Stopped soon after `stop` is asked for.
Fitted fit_pages(const FitInput& input, bool explain = false);

}  // namespace quoin

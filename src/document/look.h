// One choice of look within a layout's ranges, and what is left out: what a fit varies from trial to trial.
#pragma once

#include <vector>

#include "layout/layout.h"
#include "resume/left_out.h"

namespace quoin {

struct Look {
  double tightness = 0;                ///< −1 loosest … 0 ideal … 1 tightest
  std::vector<SectionKind> condensed;  ///< kinds whose condensed rows are used
  bool hyphenate = false;              ///< ragged text, too, where the layout does not forbid it
  LeftOut left_out;
  bool flexible_spaces = true;         ///< spaces may shrink where that saves a page

  void condense(const CondenseStep& step) {
    if (step) condensed.push_back(*step);
    hyphenate = hyphenate || !step;
  }
};

}  // namespace quoin

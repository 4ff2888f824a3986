// One choice of look within a layout's ranges, and what is left out: what a fit varies from trial to trial.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "layout/layout.h"
#include "resume/left_out.h"

namespace quoin {

inline constexpr std::size_t all_full = static_cast<std::size_t>(-1);

struct Look {
  double tightness = 0;                ///< −1 loosest … 0 ideal … 1 tightest
  std::optional<double> loose_spaces;  ///< the tightness of leading and spaces, where they are looser than type
  std::vector<CondenseStep> condensed;  ///< kinds whose condensed rows are used, each once
  bool hyphenate = false;              ///< ragged text, too, where the layout does not forbid it
  LeftOut left_out;
  bool flexible_spaces = true;         ///< spaces may shrink where that saves a page

  void condense(const CondenseStep& step) {
    hyphenate = hyphenate || !step.kind;
    if (!step.kind) return;
    for (CondenseStep& one : condensed)
      if (one.kind == step.kind) return void(one.keep = std::min(one.keep, step.keep));
    condensed.push_back(step);
  }
  double spaces() const { return loose_spaces.value_or(tightness); }
  /// How many of a section's entries keep their full rows.
  std::size_t kept_full(SectionKind kind) const {
    for (const CondenseStep& one : condensed)
      if (one.kind == kind) return one.keep;
    return all_full;
  }
};

}  // namespace quoin

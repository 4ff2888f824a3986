// The problem that a fit solves, and its solution: of all choices that meet the budget the least by left_out, then by
// condensed, then by tightness (docs/fit.md says it in words).
#pragma once

#include <optional>

#include "fit/trials.h"

namespace quoin {

/// The loosest that a page may be set: the ideal, but looser where something is left out, so that it does not look
/// empty.
constexpr int loosest_tightness(std::size_t left_out) {
  return left_out > 0 ? -tightness_steps : 0;
}

/// Nothing where even the tightest look with everything left out is too long. The layout must have a budget.
std::optional<Choice> best_choice(Trials& trials);

/// The least tightness, nothing condensed or left out, at which all stands on so many pages; nothing where none does.
/// Found by bisection: a looser one may do, by the line that a paragraph saves where it is wider set.
std::optional<int> tightness_for(Trials& trials, int pages);

/// The least overflow that any choice comes to, for a budget that cannot be met.
Pt least_overflow(Trials& trials);

}  // namespace quoin

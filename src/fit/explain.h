// Why a fit is as it is, and what would change it.
#pragma once

#include <optional>

#include "fit/trials.h"

namespace quoin {

/// What a choice looks like in numbers; `ratio` is how far the last page's spaces stretched.
FitReport report_of(const Trials& trials, const Choice& choice, const Look& look, double ratio);

/// `pages` and `filled` are what became of the choice.
Explanation explain_choice(Trials& trials, const Choice& choice, std::size_t pages, double filled);

/// The same for a layout without a budget, set with `look`.
Explanation explain_pages(Trials& trials, const Look& look, std::size_t pages, double filled);

}  // namespace quoin

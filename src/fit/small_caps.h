// Where small capitals stand.
#pragma once

#include "fit/fit.h"
#include "layout/layout.h"

namespace quoin {

/// A style in small capitals is set in smaller capitals where its face has no small one for a letter of the name, the headline, a section's
/// title or a group's: some letters would stay small among the others.
void settle_small_caps(const FitInput& input, Layout& layout);

}  // namespace quoin

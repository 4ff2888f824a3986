// How few lines a paragraph could take, however it was broken. Never more than break_lines makes, and never more where
// the measure grows beside the widths: a bound for whoever looks for the loosest setting that fits.
#pragma once

#include <cstddef>
#include <vector>

#include "typeset/line_break.h"

namespace quoin {

/// A stretch without a break that is wider than this share of the measure is taken to be parted wherever that helps:
/// where it is set looser it may be too wide for a line, and then it is.
inline constexpr double parted_share = 0.5;

/// Greedy, which is the best for this: each line takes what it can, its spaces shrunk. `items` as for break_lines.
std::size_t fewest_lines(const std::vector<BreakItem>& items, double measure);

}  // namespace quoin

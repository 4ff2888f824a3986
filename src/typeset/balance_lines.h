// Lines as wide as one another, for what is no sentence: three contacts above three, never five above one.
#pragma once

#include <vector>

#include "typeset/line_break.h"

namespace quoin {

/// `best` is what break_lines gives. Of all ways to take as many lines, none of them too wide, those whose breaks cost
/// least in penalties; of these the one whose widths have the least variance. `best` where there is no such way, and
/// for a text of so many lines or places to end one that nobody takes it for contacts.
LineBreaks balance_lines(const std::vector<BreakItem>& items, double measure, LineBreaks best);

}  // namespace quoin

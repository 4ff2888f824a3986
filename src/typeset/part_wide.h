// Stretches that no line holds.
#pragma once

#include "typeset/paragraph_items.h"

namespace quoin {

/// A stretch without a break that is wider than the measure (a phone number of many groups, a chain of initials) may
/// be parted at its spaces and where its pieces meet: rather so than off the page.
void part_what_no_line_holds(ParagraphItems& paragraph, Pt measure);

}  // namespace quoin

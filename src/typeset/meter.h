// A level beside its word: five dots or a bar.
#pragma once

#include <vector>

#include "document/document.h"
#include "page/pages.h"

namespace quoin {

/// In the room of a run that begins at `origin` on the baseline, in type of that size.
void place_meter(const Meter& meter, Point origin, Pt size, const Styles& styles, std::vector<PageItem>& items);

}  // namespace quoin

// The places on one side's pages that a difference is about.
#pragma once

#include <vector>

#include "diff/difference.h"

namespace quoin {

/// A rectangle; points from the page's top left.
struct Mark {
  Change::Kind kind = Change::Kind::changed;
  std::uint32_t page = 0;  ///< index
  double x = 0, y = 0, width = 0, height = 0;
};

enum class Which : bool { before, after };

/// Words that stand side by side on a line have one mark. In the order of pages and lines.
std::vector<Mark> marks_of(const Snapshot& side, const Difference& difference, Which which);

}  // namespace quoin

// Where pages end, chosen for the whole document at once: dynamic programming over every break point, after
// M. F. Plass, "Optimal Pagination Techniques" (1981). On numbers only.
#pragma once

#include <cstddef>
#include <vector>

#include "base/length.h"

namespace quoin {

/// A line (or another thing that never splits) of the vertical list.
struct PageBox {
  Pt height;
  Pt above, stretch, shrink;  ///< white space before it, which vanishes at a page's top
  double cost = 0;            ///< of ending a page before it; ≥ forbidden_break only when nothing else is possible
};

inline constexpr double forbidden_break = 1e6;

struct PageBreak {
  std::size_t begin = 0, end = 0;  ///< boxes [begin, end) stand on the page
  double ratio = 0;                ///< how far its spaces stretch (0…1) or shrink (−1…0)
};

/// What a column may fill of each page: of the first less, where something stands above it.
struct PageHeights {
  Pt first, others;
  Pt of(std::size_t page) const { return page == 0 ? first : others; }
};

/// Fewest pages first; among those the least sum of break costs, holes at the foot, and a nearly empty last page.
std::vector<PageBreak> break_pages(const std::vector<PageBox>& boxes, const PageHeights& heights);

/// By how much the last of so many pages would have to be longer to take the rest, each page before it filled as far as
/// breaks allow and every space shrunk as far as it will. Below 0 it is what the last page has left.
Pt overflow(const std::vector<PageBox>& boxes, const PageHeights& heights, std::size_t pages);

/// What boxes [begin, end) take up at natural spaces.
Pt natural_height(const std::vector<PageBox>& boxes, std::size_t begin, std::size_t end);

}  // namespace quoin

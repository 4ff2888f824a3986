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
  bool opens_section = false;
  bool opens_block = false;  ///< a paragraph begins, which may stand on another measure than what is above
};

/// What flows over pages. Where those after the first ones have another measure, the same paragraphs set on it stand in `wide`,
/// with as many boxes that open a block.
struct FlowBoxes {
  std::vector<PageBox> boxes;
  std::vector<PageBox> wide;  ///< empty: one measure
  std::size_t narrow = 1;     ///< how many first pages have the measure of `boxes`, where there are two
};

/// The scale of all costs of breaking pages: least is best. Spaces stretch before a page's foot counts as a hole.
struct PageCosts {
  static constexpr double page = 1e6;  ///< of each page: fewest pages first
  static constexpr double overfull = 1e13;

  static constexpr double section = 0, entry = 15, inside_entry = 40,
                          inside_paragraph = 70;  ///< of ending a page there
  static constexpr double lone_highlight = 30;    ///< more, where one highlight of an entry is alone on its page

  static constexpr double stretch = 20, shrink = 60;  ///< × the square of the ratio
  static constexpr double hole = 6667;             ///< × the square of the empty share of a page: 3 lines as an entry
  static constexpr double large_hole = 0.14;       ///< no hole is larger, unless a section begins after it (15 % from
                                                   ///< the last baseline, as one measures a page) …
  static constexpr double large_hole_more = 1000;  ///< … while any other place to end the page is left

  static constexpr double last_share = 0.27;      ///< a last page is so full (a quarter to its last baseline), or takes from the page before …
  static constexpr double short_last = 220;       ///< … more than any hole but a large one costs
  static constexpr double short_last_more = 500;  ///< × what it lacks of that share
};

inline constexpr double forbidden_break = 1e9;  ///< worse than a page more

/// A page, or one of the columns on it through which the text flows.
struct PageBreak {
  std::size_t begin = 0, end = 0;  ///< boxes [begin, end) stand on the page
  double ratio = 0;                ///< how far its spaces stretch (0…1) or shrink (−1…0)
  bool wide = false;               ///< they are those of FlowBoxes::wide
};

/// What boxes may fill of each page: of the first ones less, where something stands above them. Where a page has several
/// columns, a column is a page here.
struct PageHeights {
  Pt first, others;
  std::size_t firsts = 1;
  Pt of(std::size_t page) const { return page < firsts ? first : others; }
};

/// The pages whose costs are least in sum, each with the ratio that fills it; of the last it is never above 0. Paragraphs
/// stand on one measure: where the first pages would have to end in the midst of one, all pages have their measure.
std::vector<PageBreak> break_pages(const FlowBoxes& flow, const PageHeights& heights);
std::vector<PageBreak> break_pages(const std::vector<PageBox>& boxes, const PageHeights& heights);

/// By how much the last of so many pages would have to be longer to take the rest, each page before it filled as far as
/// breaks allow and every space shrunk as far as it will; and what single boxes are higher than their pages. Below 0 it is
/// what the last page has left.
Pt overflow(const FlowBoxes& flow, const PageHeights& heights, std::size_t pages);
Pt overflow(const std::vector<PageBox>& boxes, const PageHeights& heights, std::size_t pages);

/// What boxes [begin, end) take up at natural spaces.
Pt natural_height(const std::vector<PageBox>& boxes, std::size_t begin, std::size_t end);

}  // namespace quoin

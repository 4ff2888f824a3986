#include "typeset/page_break.h"

#include <algorithm>
#include <limits>

namespace quoin {
namespace {

constexpr double page_cost = 1e5;         // fewest pages first; forbidden breaks are worse than one page more
constexpr double hole_cost = 4000;        // × the square of the empty share of a page
constexpr double stretch_cost = 20;       // × the square of the stretch ratio
constexpr double shrink_cost = 60;        // × the square of the shrink ratio
constexpr double short_last_cost = 8000;  // × the square of what the last page lacks of `last_share`
constexpr double last_share = 0.25;       // a last page is at least a quarter full
constexpr double overfull_cost = 1e9;

struct Trial {
  double cost = 0;
  double ratio = 0;
};

/// The cost of one page with these sums, all but that of the break that ended the page before.
Trial judge(Pt natural, Pt stretch, Pt shrink, Pt height, bool last, bool only) {
  const Pt free = height - natural;
  if (free < Pt(-1e-6)) {
    const double ratio = shrink > Pt() ? free / shrink : -2;
    return ratio < -1 ? Trial{overfull_cost, -1} : Trial{shrink_cost * ratio * ratio, ratio};
  }
  if (last) {
    const double lack = only ? 0 : std::max(0.0, last_share - natural / height);
    return {short_last_cost * lack * lack, 0};
  }
  const double ratio = stretch > Pt() ? std::min(1.0, free / stretch) : 0;
  const double hole = (free - stretch * ratio) / height;
  return {hole_cost * hole * hole + stretch_cost * ratio * ratio, ratio};
}

struct Best {
  double cost = std::numeric_limits<double>::infinity();
  std::size_t previous = 0;
  double ratio = 0;
};

}  // namespace

std::vector<PageBreak> break_pages(const std::vector<PageBox>& boxes, const PageHeights& heights) {
  const std::size_t count = boxes.size();
  std::vector<Best> best(count + 1);
  best[0].cost = 0;
  for (std::size_t begin = 0; begin < count; ++begin) {
    const double entry = best[begin].cost + page_cost + (begin > 0 ? boxes[begin].cost : 0);
    const Pt height = heights.of(begin);  // only the first page begins with the first box
    Pt natural, stretch, shrink;
    for (std::size_t end = begin + 1; end <= count; ++end) {
      const PageBox& box = boxes[end - 1];
      natural += box.height;
      if (end - 1 > begin) {
        natural += box.above;
        stretch += box.stretch;
        shrink += box.shrink;
      }
      const Trial trial = judge(natural, stretch, shrink, height, end == count, begin == 0);
      if (trial.cost >= overfull_cost && end > begin + 1) break;
      if (entry + trial.cost < best[end].cost) best[end] = {entry + trial.cost, begin, trial.ratio};
    }
  }
  std::vector<PageBreak> pages;
  for (std::size_t end = count; end > 0; end = best[end].previous)
    pages.push_back({best[end].previous, end, best[end].ratio});
  std::reverse(pages.begin(), pages.end());
  return pages;
}

Pt overflow(const std::vector<PageBox>& boxes, const PageHeights& heights, std::size_t pages) {
  std::size_t begin = 0;
  Pt used, height;
  for (std::size_t page = 0; page < pages && (page == 0 || begin < boxes.size()); ++page) {
    const bool last = page + 1 == pages;
    std::size_t any = begin, good = begin;
    used = Pt();
    height = heights.of(page);
    for (std::size_t end = begin + 1; end <= boxes.size(); ++end) {
      const PageBox& box = boxes[end - 1];
      used += box.height + (end - 1 > begin ? box.above - box.shrink : Pt());
      if (last) continue;
      if (used - height > Pt(1e-6) && end > begin + 1) break;
      any = end;
      if (end == boxes.size() || boxes[end].cost < forbidden_break) good = end;
    }
    if (!last && good == boxes.size()) break;
    begin = good > begin ? good : any;
  }
  return used - height;
}

Pt natural_height(const std::vector<PageBox>& boxes, std::size_t begin, std::size_t end) {
  Pt total;
  for (std::size_t i = begin; i < end; ++i) total += boxes[i].height + (i > begin ? boxes[i].above : Pt());
  return total;
}

}  // namespace quoin

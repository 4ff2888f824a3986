#include "typeset/page_break.h"

#include <algorithm>
#include <limits>

namespace quoin {
namespace {

constexpr Pt rounding{1e-6};

struct Trial {
  double cost = 0;
  double ratio = 0;
};

/// What is on a page, at natural spaces, and how far these give.
struct Sums {
  Pt natural, stretch, shrink;
};

double square(double x) {
  return x * x;
}

double cost_of_hole(double share, bool before_section) {
  const bool large = share > PageCosts::large_hole && !before_section;
  return PageCosts::hole * square(share) + (large ? PageCosts::large_hole_more : 0);
}

double cost_of_last(double share) {
  const double lack = 1 - share / PageCosts::last_share;
  return lack > 0 ? PageCosts::short_last + PageCosts::short_last_more * lack : 0;
}

Trial too_full(const Sums& sums, Pt height) {
  const double ratio = sums.shrink > Pt() ? (height - sums.natural) / sums.shrink : -2;
  return ratio < -1 ? Trial{PageCosts::overfull, -1} : Trial{PageCosts::shrink * square(ratio), ratio};
}

/// A page that others follow, without the cost of the break that ends it.
Trial judge(const Sums& sums, Pt height, bool before_section) {
  const Pt free = height - sums.natural;
  if (free < -rounding) return too_full(sums, height);
  const double ratio = sums.stretch > Pt() ? std::min(1.0, free / sums.stretch) : 0;
  const double hole = (free - sums.stretch * ratio) / height;
  return {cost_of_hole(hole, before_section) + PageCosts::stretch * square(ratio), ratio};
}

Trial judge_last(const Sums& sums, Pt height, bool only) {
  if (height - sums.natural < -rounding) return too_full(sums, height);
  return {only ? 0 : cost_of_last(sums.natural / height), 0};
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
    const double entry = best[begin].cost + PageCosts::page + (begin > 0 ? boxes[begin].cost : 0);
    const Pt height = heights.of(begin);  // only the first page begins with the first box
    Sums sums;
    for (std::size_t end = begin + 1; end <= count; ++end) {
      const PageBox& box = boxes[end - 1];
      sums.natural += box.height;
      if (end - 1 > begin) {
        sums.natural += box.above;
        sums.stretch += box.stretch;
        sums.shrink += box.shrink;
      }
      const Trial trial =
          end == count ? judge_last(sums, height, begin == 0) : judge(sums, height, boxes[end].opens_section);
      if (trial.cost >= PageCosts::overfull && end > begin + 1) break;
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
      if (used - height > rounding && end > begin + 1) break;
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

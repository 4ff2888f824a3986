#include "typeset/page_break.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quoin {
namespace {

constexpr Pt rounding{1e-6};

struct Trial {
  double cost = 0;
  double ratio = 0;
};

/// What is on a page, at natural spaces, and how far these give.
struct HeightSums {
  Pt natural, stretch, shrink;
};

double square(double x) {
  return x * x;
}

bool too_large(double hole, bool before_section) {
  return hole > PageCosts::large_hole && !before_section;
}

double cost_of_hole(double share, bool before_section) {
  return PageCosts::hole * square(share) + (too_large(share, before_section) ? PageCosts::large_hole_more : 0);
}

double cost_of_last(double share) {
  const double lack = 1 - share / PageCosts::last_share;
  return lack > 0 ? PageCosts::short_last + PageCosts::short_last_more * lack : 0;
}

Trial too_full(const HeightSums& sums, Pt height) {
  const double ratio = sums.shrink > Pt() ? (height - sums.natural) / sums.shrink : -2;
  return ratio < -1 ? Trial{PageCosts::overfull, -1} : Trial{PageCosts::shrink * square(ratio), ratio};
}

/// A page that others follow, without the cost of the break that ends it.
Trial judge(const HeightSums& sums, Pt height, bool before_section) {
  const Pt free = height - sums.natural;
  if (free < -rounding) return too_full(sums, height);
  const double ratio = sums.stretch > Pt() ? std::min(1.0, free / sums.stretch) : 0;
  const double hole = (free - sums.stretch * ratio) / height;
  return {cost_of_hole(hole, before_section) + PageCosts::stretch * square(ratio), ratio};
}

Trial judge_last(const HeightSums& sums, Pt height, bool only) {
  if (height - sums.natural < -rounding) return too_full(sums, height);
  return {only ? 0 : cost_of_last(sums.natural / height), 0};
}

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

/// Where in the wide boxes the page begins that follows one which ends before a box of the others; nowhere in the midst
/// of a paragraph.
std::vector<std::size_t> turns_of(const FlowBoxes& flow) {
  std::vector<std::size_t> turns(flow.boxes.size(), nowhere);
  std::size_t to = 0;
  for (std::size_t from = 0; from < flow.boxes.size(); ++from) {
    if (!flow.boxes[from].opens_block) continue;
    while (to < flow.wide.size() && !flow.wide[to].opens_block) ++to;
    if (to < flow.wide.size()) turns[from] = to++;
  }
  return turns;
}

/// The best way to come to a place where a page begins: the page before it.
struct Best {
  double cost = std::numeric_limits<double>::infinity();
  std::size_t layer = 0;
  PageBreak page;
};

/// Each of the first pages is a layer of places where a page may begin; all others are the last one.
class PageBreaker {
 public:
  PageBreaker(const FlowBoxes& flow, const PageHeights& heights)
      : flow_(flow), heights_(heights), firsts_(firsts()), best_(firsts_ + 1) {
    if (!flow.wide.empty()) turns_ = turns_of(flow);
    for (std::size_t layer = 0; layer <= firsts_; ++layer) best_[layer].resize(boxes_of(layer).size());
    best_[0][0].cost = 0;
    for (std::size_t layer = 0; layer <= firsts_; ++layer)
      for (std::size_t begin = 0; begin < best_[layer].size(); ++begin) fill_page(layer, begin);
  }

  /// None where the first pages cannot end but in the midst of a paragraph.
  std::vector<PageBreak> pages() const {
    std::vector<PageBreak> pages;
    if (!std::isfinite(last_.cost)) return pages;
    for (const Best* best = &last_; best->page.end > 0; best = &best_[best->layer][best->page.begin])
      pages.push_back(best->page);
    std::reverse(pages.begin(), pages.end());
    return pages;
  }

 private:
  std::size_t firsts() const {
    return std::max(heights_.first == heights_.others ? 0 : heights_.firsts, flow_.wide.empty() ? 0 : flow_.narrow);
  }
  bool wide(std::size_t layer) const { return layer >= flow_.narrow && !flow_.wide.empty(); }
  const std::vector<PageBox>& boxes_of(std::size_t layer) const { return wide(layer) ? flow_.wide : flow_.boxes; }

  void fill_page(std::size_t layer, std::size_t begin) {
    if (!std::isfinite(best_[layer][begin].cost)) return;
    const std::vector<PageBox>& boxes = boxes_of(layer);
    const bool first = layer == 0 && begin == 0;
    const double entry = best_[layer][begin].cost + PageCosts::page + (first ? 0 : boxes[begin].cost);
    const Pt height = heights_.of(layer);
    HeightSums sums;
    for (std::size_t end = begin + 1; end <= boxes.size(); ++end) {
      const PageBox& box = boxes[end - 1];
      sums.natural += box.height;
      if (end - 1 > begin) {
        sums.natural += box.above;
        sums.stretch += box.stretch;
        sums.shrink += box.shrink;
      }
      const bool last = end == boxes.size();
      const Trial trial = last ? judge_last(sums, height, first) : judge(sums, height, boxes[end].opens_section);
      if (trial.cost >= PageCosts::overfull && end > begin + 1) break;
      Best* next = last ? &last_ : after(layer, end);
      const Best now{entry + trial.cost, layer, {begin, end, trial.ratio, wide(layer)}};
      if (next && now.cost < next->cost) *next = now;
    }
  }

  /// The page that follows one that ends before box `end`; null where none may.
  Best* after(std::size_t layer, std::size_t end) {
    const std::size_t next = std::min(layer + 1, firsts_);
    if (!wide(next) || wide(layer)) return &best_[next][end];
    return turns_[end] == nowhere ? nullptr : &best_[next][turns_[end]];
  }

  const FlowBoxes& flow_;
  const PageHeights& heights_;
  std::size_t firsts_;
  std::vector<std::vector<Best>> best_;
  std::vector<std::size_t> turns_;
  Best last_;
};

/// A page that is too full, or ends in a large hole that no section begins after.
bool spoilt(const std::vector<PageBox>& boxes, const PageBreak& page, Pt height) {
  HeightSums sums;
  sums.natural = natural_height(boxes, page.begin, page.end);
  for (std::size_t i = page.begin + 1; i < page.end; ++i) {
    sums.stretch += boxes[i].stretch;
    sums.shrink += boxes[i].shrink;
  }
  const Pt hole = height - sums.natural - sums.stretch;
  return hole < -rounding - sums.stretch - sums.shrink || too_large(hole / height, boxes[page.end].opens_section);
}

}  // namespace

std::vector<PageBreak> break_pages(const std::vector<PageBox>& boxes, const PageHeights& heights) {
  return break_pages(FlowBoxes{boxes, {}}, heights);
}

std::vector<PageBreak> break_pages(const FlowBoxes& flow, const PageHeights& heights) {
  if (flow.boxes.empty()) return {};
  std::vector<PageBreak> pages = PageBreaker(flow, heights).pages();
  if (flow.wide.empty()) return pages;
  const auto turn = std::find_if(pages.begin(), pages.end(), [](const PageBreak& page) { return page.wide; });
  const auto last_narrow = static_cast<std::size_t>(turn - pages.begin()) - 1;
  const bool turns_well = turn == pages.end() || !spoilt(flow.boxes, pages[last_narrow], heights.of(last_narrow));
  return !pages.empty() && turns_well ? pages : PageBreaker({flow.boxes, {}}, heights).pages();
}

Pt overflow(const std::vector<PageBox>& boxes, const PageHeights& heights, std::size_t pages) {
  return overflow(FlowBoxes{boxes, {}}, heights, pages);
}

Pt overflow(const FlowBoxes& flow, const PageHeights& heights, std::size_t pages) {
  const std::vector<PageBox>* boxes = &flow.boxes;
  const std::vector<std::size_t> turns = flow.wide.empty() ? std::vector<std::size_t>{} : turns_of(flow);
  std::size_t begin = 0;
  Pt used, height, too_high;  // boxes higher than a page
  for (std::size_t page = 0; page < pages && (page == 0 || begin < boxes->size()); ++page) {
    const bool last = page + 1 == pages, turn = !turns.empty() && page + 1 == flow.narrow;
    std::size_t any = begin, good = begin;
    used = Pt();
    height = heights.of(page);
    for (std::size_t end = begin + 1; end <= boxes->size(); ++end) {
      const PageBox& box = (*boxes)[end - 1];
      used += box.height + (end - 1 > begin ? box.above - box.shrink : Pt());
      if (last) continue;
      if (used - height > rounding && end > begin + 1) break;
      if (used > height) too_high += used - height;
      const bool whole = end == boxes->size();
      if (turn && !whole && turns[end] == nowhere) continue;
      any = end;
      if (whole || (*boxes)[end].cost < forbidden_break) good = end;
    }
    if (!last && good == boxes->size()) break;
    const std::size_t next = good > begin ? good : any;
    if (turn && !last) {
      if (next == begin) return overflow(flow.boxes, heights, pages);
      begin = turns[next];
      boxes = &flow.wide;
    } else {
      begin = next;
    }
  }
  return used - height + too_high;
}

Pt natural_height(const std::vector<PageBox>& boxes, std::size_t begin, std::size_t end) {
  Pt total;
  for (std::size_t i = begin; i < end; ++i) total += boxes[i].height + (i > begin ? boxes[i].above : Pt());
  return total;
}

}  // namespace quoin

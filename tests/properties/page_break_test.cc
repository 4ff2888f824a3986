// The page breaker against brute force on documents of up to twelve boxes.
#include "typeset/page_break.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <random>

namespace quoin {
namespace {

std::vector<PageBox> random_boxes(std::mt19937& random) {
  std::uniform_int_distribution<int> count(1, 12), height(10, 30), space(0, 12), dice(0, 4);
  std::vector<PageBox> boxes(static_cast<std::size_t>(count(random)));
  for (PageBox& box : boxes) {
    box.height = Pt(height(random));
    box.above = Pt(space(random));
    box.stretch = box.above * 0.5;
    box.shrink = box.above * 0.25;
    const int kind = dice(random);
    box.cost = kind == 0 ? forbidden_break : kind == 1 ? PageCosts::section : PageCosts::inside_entry * (kind - 1);
    box.opens_section = kind == 1;
  }
  return boxes;
}

/// The first page as high as the others, or lower, or hardly there.
PageHeights random_heights(std::mt19937& random) {
  constexpr double first[] = {90, 90, 60, 31};
  return {Pt(first[std::uniform_int_distribution<std::size_t>(0, 3)(random)]), Pt(90)};
}

/// The fewest pages of any way to break that avoids forbidden breaks; 0 where there is none.
std::size_t fewest_pages(const std::vector<PageBox>& boxes, const PageHeights& heights) {
  std::size_t fewest = 0;
  const std::size_t gaps = boxes.size() - 1;
  for (std::size_t mask = 0; mask < (std::size_t{1} << gaps); ++mask) {
    std::size_t begin = 0, pages = 0;
    bool good = true;
    for (std::size_t end = 1; good && end <= boxes.size(); ++end) {
      if (end < boxes.size() && !(mask >> (end - 1) & 1)) continue;
      Pt shrink;
      for (std::size_t i = begin + 1; i < end; ++i) shrink += boxes[i].shrink;
      good = natural_height(boxes, begin, end) - shrink <= heights.of(pages) + Pt(1e-6);
      good = good && (begin == 0 || boxes[begin].cost < forbidden_break);
      begin = end;
      ++pages;
    }
    if (good && (fewest == 0 || pages < fewest)) fewest = pages;
  }
  return fewest;
}

/// The shortest last page of any way to break into so many pages that avoids forbidden breaks, each page but the last
/// within its height; nothing where there is no such way.
std::optional<Pt> shortest_last(const std::vector<PageBox>& boxes, const PageHeights& heights, std::size_t most) {
  std::optional<Pt> shortest;
  for (std::size_t mask = 0; mask < (std::size_t{1} << (boxes.size() - 1)); ++mask) {
    std::size_t begin = 0, pages = 0;
    bool good = true;
    Pt used;
    for (std::size_t end = 1; good && end <= boxes.size(); ++end) {
      if (end < boxes.size() && !(mask >> (end - 1) & 1)) continue;
      good = begin == 0 || (boxes[begin].cost < forbidden_break && used <= heights.of(pages - 1) + Pt(1e-6));
      used = natural_height(boxes, begin, end);
      for (std::size_t i = begin + 1; i < end; ++i) used -= boxes[i].shrink;
      begin = end;
      ++pages;
    }
    if (good && pages == most && (!shortest || used < *shortest)) shortest = used;
  }
  return shortest;
}

using Ends = std::vector<std::size_t>;  // of the pages

/// What one page costs, from the rules that page_break.h states; nothing where it is too full.
std::optional<double> cost_of_page(const std::vector<PageBox>& boxes, std::size_t begin, std::size_t end, Pt height) {
  double taken = natural_height(boxes, begin, end).value, stretch = 0, shrink = 0;
  for (std::size_t i = begin + 1; i < end; ++i) {
    stretch += boxes[i].stretch.value;
    shrink += boxes[i].shrink.value;
  }
  double cost = PageCosts::page + (begin > 0 ? boxes[begin].cost : 0);
  const double over = taken - height.value;
  if (over > 1e-6) {
    if (over > shrink) return std::nullopt;
    return cost + PageCosts::shrink * (over / shrink) * (over / shrink);
  }
  const bool last = end == boxes.size();
  if (last) {
    const double share = taken / height.value;
    if (begin == 0 || share >= PageCosts::last_share) return cost;
    const double lack = (PageCosts::last_share - share) / PageCosts::last_share;
    return cost + PageCosts::short_last + PageCosts::short_last_more * lack;
  }
  const double used = stretch > 0 ? std::min(1.0, -over / stretch) : 0;
  const double hole = (-over - used * stretch) / height.value;
  if (hole > PageCosts::large_hole && !boxes[end].opens_section) cost += PageCosts::large_hole_more;
  return cost + PageCosts::stretch * used * used + PageCosts::hole * hole * hole;
}

std::optional<double> cost_of(const std::vector<PageBox>& boxes, const PageHeights& heights, const Ends& ends) {
  double total = 0;
  std::size_t begin = 0;
  for (std::size_t page = 0; page < ends.size(); ++page) {
    const std::optional<double> cost = cost_of_page(boxes, begin, ends[page], heights.of(page));
    if (!cost) return std::nullopt;
    total += *cost;
    begin = ends[page];
  }
  return total;
}

/// The least cost of all ways to break.
double least_cost(const std::vector<PageBox>& boxes, const PageHeights& heights) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t mask = 0; mask < (std::size_t{1} << (boxes.size() - 1)); ++mask) {
    Ends ends;
    for (std::size_t i = 1; i < boxes.size(); ++i)
      if (mask >> (i - 1) & 1) ends.push_back(i);
    ends.push_back(boxes.size());
    if (const std::optional<double> cost = cost_of(boxes, heights, ends)) least = std::min(least, *cost);
  }
  return least;
}

TEST(PageBreakProperty, CostsTheLeastOfAllWays) {
  std::mt19937 random(11);
  std::map<std::size_t, int> by_pages;
  for (int trial = 0; trial < 1500; ++trial) {
    const std::vector<PageBox> boxes = random_boxes(random);
    const PageHeights heights = random_heights(random);
    Ends ends;
    for (const PageBreak& page : break_pages(boxes, heights)) ends.push_back(page.end);
    const std::optional<double> found = cost_of(boxes, heights, ends);
    ASSERT_TRUE(found) << "trial " << trial;
    EXPECT_NEAR(*found, least_cost(boxes, heights), 1e-4) << "trial " << trial;
    ++by_pages[ends.size()];
  }
  for (const std::size_t pages : {1u, 2u, 3u, 4u}) EXPECT_GT(by_pages[pages], 50) << pages;
}

/// The first page as wide as the others, or as many as its columns are.
TEST(PageBreakProperty, SeveralLowerPagesAtFirstCostTheLeast) {
  std::mt19937 random(12);
  for (int trial = 0; trial < 1000; ++trial) {
    const std::vector<PageBox> boxes = random_boxes(random);
    const PageHeights heights{Pt(50), Pt(90), std::uniform_int_distribution<std::size_t>(1, 3)(random)};
    Ends ends;
    for (const PageBreak& page : break_pages(boxes, heights)) ends.push_back(page.end);
    const std::optional<double> found = cost_of(boxes, heights, ends);
    ASSERT_TRUE(found) << "trial " << trial;
    EXPECT_NEAR(*found, least_cost(boxes, heights), 1e-4) << "trial " << trial;
  }
}

/// Paragraphs of one to three lines, and the same in fewer.
FlowBoxes random_flow(std::mt19937& random) {
  std::uniform_int_distribution<std::size_t> lines(1, 3);
  FlowBoxes flow;
  flow.boxes = random_boxes(random);
  std::size_t left = 0;
  for (PageBox& box : flow.boxes) {
    box.opens_block = left == 0;
    if (left == 0) left = lines(random);
    --left;
    if (box.opens_block || lines(random) > 1) flow.wide.push_back(box);
  }
  return flow;
}

struct Turned {
  double cost = std::numeric_limits<double>::infinity();
  std::size_t end = 0;  ///< of the first page
};

/// Of the first page's height, what its spaces do not fill.
double hole_before(const FlowBoxes& flow, const PageHeights& heights, std::size_t end) {
  double stretch = 0;
  for (std::size_t i = 1; i < end; ++i) stretch += flow.boxes[i].stretch.value;
  return ((heights.first - natural_height(flow.boxes, 0, end)).value - stretch) / heights.first.value;
}

/// The least cost of all ways whose first page ends before a paragraph, or takes everything.
Turned least_turned(const FlowBoxes& flow, const PageHeights& heights) {
  Turned least;
  std::size_t block = 0;
  for (std::size_t end = 1; end <= flow.boxes.size(); ++end) {
    const bool whole = end == flow.boxes.size();
    if (!whole && !flow.boxes[end].opens_block) continue;
    ++block;
    const std::optional<double> first = cost_of_page(flow.boxes, 0, end, heights.first);
    if (!first) continue;
    double cost = *first;
    if (!whole) {
      std::size_t begin = 0;
      for (std::size_t seen = 0; seen < block; ++begin) seen += begin + 1 < flow.wide.size() && flow.wide[begin + 1].opens_block;
      const std::vector<PageBox> rest(flow.wide.begin() + static_cast<std::ptrdiff_t>(begin), flow.wide.end());
      cost += rest.front().cost + least_cost(rest, {heights.others, heights.others});
      // A short last page that is the only one of the rest is not the only one of all.
      if (natural_height(rest, 0, rest.size()) <= heights.others) {
        const double share = natural_height(rest, 0, rest.size()) / heights.others;
        if (share < PageCosts::last_share)
          cost += PageCosts::short_last +
                  PageCosts::short_last_more * (PageCosts::last_share - share) / PageCosts::last_share;
      }
    }
    if (cost < least.cost) least = {cost, end};
  }
  return least;
}

TEST(PageBreakProperty, TextThatWidensAfterTheFirstPageCostsTheLeast) {
  std::mt19937 random(13);
  int turned = 0, narrow = 0;
  for (int trial = 0; trial < 1500; ++trial) {
    const FlowBoxes flow = random_flow(random);
    const PageHeights heights = random_heights(random);
    const std::vector<PageBreak> pages = break_pages(flow, heights);
    const Turned expected = least_turned(flow, heights);
    ASSERT_FALSE(pages.empty());
    double cost = 0;
    for (std::size_t i = 0; i < pages.size(); ++i) {
      const std::vector<PageBox>& boxes = pages[i].wide ? flow.wide : flow.boxes;
      const std::optional<double> one = cost_of_page(boxes, pages[i].begin, pages[i].end, heights.of(i));
      ASSERT_TRUE(one) << "trial " << trial;
      cost += *one;
    }
    if (pages.size() == 1 || pages[1].wide) {
      turned += pages.size() > 1;
      EXPECT_NEAR(cost, expected.cost, 1e-4) << "trial " << trial;
      if (pages.size() > 1 && !flow.boxes[pages[0].end].opens_section) {
        EXPECT_LE(hole_before(flow, heights, pages[0].end), PageCosts::large_hole) << "trial " << trial;
      }
      continue;
    }
    // All on the first measure, since the first page would end in a large hole or in the midst of a paragraph.
    ++narrow;
    EXPECT_NEAR(cost, least_cost(flow.boxes, heights), 1e-4) << "trial " << trial;
    if (std::isinf(expected.cost)) continue;
    EXPECT_GT(hole_before(flow, heights, expected.end), PageCosts::large_hole) << "trial " << trial;
    EXPECT_FALSE(flow.boxes[expected.end].opens_section) << "trial " << trial;
  }
  EXPECT_GT(turned, 300);
  EXPECT_GT(narrow, 50);
}

TEST(PageBreakProperty, OverflowOfTextThatWidensIsNoneWhereItStands) {
  std::mt19937 random(14);
  int stands = 0, lacks = 0;
  for (int trial = 0; trial < 1000; ++trial) {
    FlowBoxes flow = random_flow(random);
    flow.narrow = 1 + static_cast<std::size_t>(trial % 2);
    const PageHeights heights{Pt(90), Pt(90)};
    const std::vector<PageBreak> pages = break_pages(flow, heights);
    for (std::size_t i = 0; i < std::min(flow.narrow, pages.size()); ++i) EXPECT_FALSE(pages[i].wide) << "trial " << trial;
    if (pages.size() > flow.narrow && !pages[flow.narrow].wide) continue;
    const bool forbidden = std::any_of(pages.begin() + 1, pages.end(), [&](const PageBreak& page) {
      return (page.wide ? flow.wide : flow.boxes)[page.begin].cost >= forbidden_break;
    });
    if (forbidden) continue;
    EXPECT_LE(overflow(flow, heights, pages.size()), Pt(1e-6)) << "trial " << trial;
    ++stands;
    if (pages.size() == 1 || flow.narrow > 1) continue;  // a page fewer may do, if it parts what keeps together
    EXPECT_GT(overflow(flow, heights, pages.size() - 1), Pt()) << "trial " << trial;
    ++lacks;
  }
  EXPECT_GT(stands, 300);
  EXPECT_GT(lacks, 100);
}

/// Lines of 10 points on pages of 1000, and what may begin where.
struct Ways {
  std::size_t lines;
  std::vector<std::size_t> sections, inside;
  std::size_t expected;  ///< of all lines, on the first of two pages
};

void check(const Ways& ways) {
  std::vector<PageBox> boxes(ways.lines, PageBox{Pt(10), Pt(), Pt(), Pt(), forbidden_break, false});
  for (const std::size_t at : ways.inside) boxes[at].cost = PageCosts::inside_entry;
  for (const std::size_t at : ways.sections) {
    boxes[at].cost = PageCosts::section;
    boxes[at].opens_section = true;
  }
  const std::vector<PageBreak> pages = break_pages(boxes, {Pt(1000), Pt(1000)});
  ASSERT_EQ(pages.size(), 2u);
  EXPECT_EQ(pages.front().end, ways.expected) << ways.lines << " lines";
}

TEST(PageBreak, TheLookOfTwoPages) {
  // A small hole before a section rather than a break inside an entry; a large one never where the entry may break.
  check({150, {96}, {100}, 96});
  check({150, {90}, {100}, 100});
  check({150, {}, {84, 100}, 100});
  check({150, {}, {84, 89}, 89});
  // A tenth on the last page is worse than nearly a quarter on it and a hole before.
  check({110, {}, {86, 100}, 86});
  check({110, {80}, {100}, 80});
  // A quarter is enough.
  check({125, {}, {85, 100}, 100});
  // Where nothing can move but far too much, the last page stays short.
  check({110, {}, {60, 100}, 100});
  check({110, {50}, {100}, 100});
}

TEST(PageBreakProperty, OverflowIsWhatTheLastPageLacks) {
  std::mt19937 random(5);
  int compared = 0;
  for (int trial = 0; trial < 500; ++trial) {
    const std::vector<PageBox> boxes = random_boxes(random);
    const PageHeights heights = random_heights(random);
    for (const std::size_t pages : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
      const std::size_t fewest = fewest_pages(boxes, heights);
      if (fewest == 0) continue;  // only where forbidden breaks can be avoided
      const Pt over = overflow(boxes, heights, pages);
      EXPECT_EQ(over <= Pt(1e-6), fewest <= pages);
      const std::optional<Pt> last = shortest_last(boxes, heights, pages);
      if (over <= Pt(1e-6) || !last) continue;
      ++compared;
      EXPECT_NEAR(over.value, (*last - heights.of(pages - 1)).value, 1e-6);
    }
  }
  EXPECT_GT(compared, 200);
}

TEST(PageBreakProperty, FewestPagesWithoutForbiddenBreaks) {
  std::mt19937 random(7);
  int compared = 0;
  for (int trial = 0; trial < 500; ++trial) {
    const std::vector<PageBox> boxes = random_boxes(random);
    const PageHeights heights = random_heights(random);
    const std::size_t expected = fewest_pages(boxes, heights);
    const std::vector<PageBreak> found = break_pages(boxes, heights);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().begin, 0u);
    EXPECT_EQ(found.back().end, boxes.size());
    for (std::size_t i = 1; i < found.size(); ++i) EXPECT_EQ(found[i].begin, found[i - 1].end);
    if (expected == 0) continue;
    ++compared;
    EXPECT_EQ(found.size(), expected) << "trial " << trial;
    for (std::size_t i = 1; i < found.size(); ++i)
      EXPECT_LT(boxes[found[i].begin].cost, forbidden_break) << "trial " << trial;
  }
  EXPECT_GT(compared, 200);
}

TEST(PageBreakProperty, SpacesNeverStretchBeyondTheirMost) {
  std::mt19937 random(8);
  for (int trial = 0; trial < 300; ++trial)
    for (const PageBreak& page : break_pages(random_boxes(random), random_heights(random))) {
      EXPECT_LE(page.ratio, 1);
      EXPECT_GE(page.ratio, -1);
    }
}

}  // namespace
}  // namespace quoin

// The page breaker against brute force on documents of up to twelve boxes.
#include "typeset/page_break.h"

#include <gtest/gtest.h>

#include <algorithm>
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
    box.cost = kind == 0 ? forbidden_break : kind == 1 ? 0 : 90;
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

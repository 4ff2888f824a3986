// Balanced lines against brute force: of all ways to take as many lines none costs less in penalties, and of those that
// cost as much none has widths nearer to one another.
#include "typeset/balance_lines.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace quoin {
namespace {

constexpr double finishing = 1e7;

/// What a paragraph says to the breaker: boxes parted by separators, and some by a penalty that costs.
std::vector<BreakItem> random_contacts(std::mt19937& random) {
  std::uniform_int_distribution<int> count(2, 11), width(4, 60), dice(0, 9);
  std::vector<BreakItem> items;
  for (int left = count(random); left > 0; --left) {
    items.push_back({BreakItemKind::box, static_cast<double>(width(random))});
    if (left == 1) break;
    const int kind = dice(random);
    const double cost = kind == 0 ? -infinite_penalty : kind < 3 ? 9500 : 0;
    items.push_back({BreakItemKind::penalty, 0, 0, 0, infinite_penalty});
    items.push_back({BreakItemKind::glue, 0, cost < 0 ? finishing : 20});
    items.push_back({BreakItemKind::penalty, 0, 0, 0, cost});
    if (cost >= 0) items.push_back({BreakItemKind::glue, 6, -20});
  }
  items.push_back({BreakItemKind::penalty, 0, 0, 0, infinite_penalty});
  items.push_back({BreakItemKind::glue, 0, finishing});
  items.push_back({BreakItemKind::penalty, 0, 0, 0, -infinite_penalty});
  return items;
}

struct Sum {
  double cost = 0, squares = 0;
  bool better(const Sum& other) const {
    return cost < other.cost - 1e-6 || (cost < other.cost + 1e-6 && squares < other.squares - 1e-6);
  }
};

double width_of(const std::vector<BreakItem>& items, std::size_t begin, std::size_t end) {
  double width = 0;
  while (begin < end && items[begin].kind != BreakItemKind::box) ++begin;
  for (; begin < end; ++begin)
    if (items[begin].kind != BreakItemKind::penalty) width += items[begin].width;
  return width;
}

Sum sum_of(const std::vector<BreakItem>& items, const std::vector<std::size_t>& ends) {
  Sum sum;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    sum.cost += is_forced(items[end]) ? 0 : items[end].cost;
    sum.squares += std::pow(width_of(items, begin, end), 2);
    begin = end;
  }
  return sum;
}

/// Every way to take so many lines, none wider than the measure.
void for_each_way(const std::vector<BreakItem>& items, double measure, std::size_t lines, std::vector<std::size_t>& ends,
                  const auto& visit) {
  const std::size_t begin = ends.empty() ? 0 : ends.back();
  if (lines == 0) {
    if (begin + 1 == items.size()) visit(ends);
    return;
  }
  for (std::size_t at = begin + 1; at < items.size(); ++at) {
    if (!legal_break(items, at) || width_of(items, begin, at) > measure) continue;
    ends.push_back(at);
    for_each_way(items, measure, lines - 1, ends, visit);
    ends.pop_back();
    if (is_forced(items[at])) break;
  }
}

TEST(BalanceLines, NoWayIsBetter) {
  std::mt19937 random(14);
  BreakOptions options;
  options.each_line = 1e8;
  options.fitness_demerits = 0;
  int changed = 0;
  for (int round = 0; round < 2000; ++round) {
    const std::vector<BreakItem> items = random_contacts(random);
    const double measure = std::uniform_int_distribution<int>(60, 200)(random);
    const LineBreaks best = break_lines(items, measure, options);
    const LineBreaks found = balance_lines(items, measure, best);
    ASSERT_EQ(found.positions.size(), best.positions.size());
    ASSERT_EQ(found.ratios.size(), found.positions.size());
    changed += found.positions != best.positions;
    const Sum sum = sum_of(items, found.positions);
    std::vector<std::size_t> ends;
    for_each_way(items, measure, best.positions.size(), ends, [&](const std::vector<std::size_t>& other) {
      ASSERT_FALSE(sum_of(items, other).better(sum)) << "round " << round;
    });
  }
  EXPECT_GT(changed, 300);
}

TEST(BalanceLines, WhatNoLineHoldsStaysAsItIs) {
  const std::vector<BreakItem> items = {{BreakItemKind::box, 500},
                                        {BreakItemKind::penalty, 0, 0, 0, 0},
                                        {BreakItemKind::box, 10},
                                        {BreakItemKind::penalty, 0, 0, 0, infinite_penalty},
                                        {BreakItemKind::glue, 0, finishing},
                                        {BreakItemKind::penalty, 0, 0, 0, -infinite_penalty}};
  const LineBreaks best = break_lines(items, 100, {});
  EXPECT_EQ(balance_lines(items, 100, best).positions, best.positions);
}

}  // namespace
}  // namespace quoin

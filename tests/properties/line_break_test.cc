// The line breaker against brute force: on paragraphs of up to fourteen break points it finds the least demerits of all
// ways to break, and it never loses an item.
#include "typeset/line_break.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <map>
#include <random>

namespace quoin {
namespace {

bool is_break(const std::vector<BreakItem>& items, std::size_t at) {
  if (items[at].kind == BreakItemKind::penalty) return items[at].cost < infinite_penalty;
  return items[at].kind == BreakItemKind::glue && at > 0 && items[at - 1].kind == BreakItemKind::box;
}

struct Line {
  double free = 0;
  double ratio = 0, width = 0;  // the width is of the text alone
};

/// One line from the first box after `from` to `to`, summed afresh.
Line line_between(const std::vector<BreakItem>& items, std::size_t from, bool first, std::size_t to, double measure) {
  std::size_t begin = first ? 0 : from;
  while (begin < to && items[begin].kind != BreakItemKind::box) ++begin;
  double width = 0, stretch = 0, shrink = 0;
  for (std::size_t i = begin; i < to; ++i) {
    if (items[i].kind == BreakItemKind::penalty) continue;
    width += items[i].width;
    stretch += items[i].stretch;
    shrink += items[i].shrink;
  }
  Line line;
  line.width = width;
  if (items[to].kind == BreakItemKind::penalty) width += items[to].width;
  if (items[begin].kind == BreakItemKind::box) width -= items[begin].hang;
  width -= items[to].hang;
  const double free = line.free = measure - width;
  if (std::abs(free) <= 1e-6) return line;
  const double give = free > 0 ? stretch : shrink;
  line.ratio = give > 0 ? free / give : std::copysign(std::numeric_limits<double>::infinity(), free);
  return line;
}

int class_of(double ratio) {
  return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
}

/// Every way to break, by recursion; the paper's demerits. Returns infinity where every way has an overfull line.
double brute_force(const std::vector<BreakItem>& items, double measure, const BreakOptions& options, std::size_t from,
                   bool first, int fitness, int hyphens) {
  double best = std::numeric_limits<double>::infinity();
  for (std::size_t at = first ? 0 : from + 1; at < items.size(); ++at) {
    if (!is_break(items, at)) continue;
    const Line line = line_between(items, from, first, at, measure);
    const bool last = at + 1 == items.size();
    if (line.ratio >= -1) {
      const double bad = options.line_demerits + std::min(100000.0, 100 * std::pow(std::abs(line.ratio), 3));
      const double cost = items[at].kind == BreakItemKind::penalty && !is_forced(items[at]) ? items[at].cost : 0;
      double demerits = cost >= 0 ? (bad + cost) * (bad + cost) : bad * bad - cost * cost;
      demerits += options.each_line;
      const int in_row = items[at].flagged ? hyphens + 1 : 0;
      if (in_row >= 2) demerits += options.flagged_demerits;
      if (in_row >= 3) demerits += options.third_flagged_demerits;
      const bool early = items[at].flagged && items[at].width > 0 && line.free > options.early_share * measure;
      if (early && !items[at].needed) demerits += options.early_hyphen_demerits;
      if (!first && std::abs(class_of(line.ratio) - fitness) > 1) demerits += options.fitness_demerits;
      if (!first && last && line.width < options.runt_share * measure) demerits += options.runt_demerits;
      const double rest = last ? 0 : brute_force(items, measure, options, at, false, class_of(line.ratio), in_row);
      best = std::min(best, demerits + rest);
    }
    if (is_forced(items[at])) break;
  }
  return best;
}

/// `hyphens` in ten of the boxes are parted by a hyphen from the next one; what stands at an edge may hang.
std::vector<BreakItem> random_paragraph(std::mt19937& random, bool ragged, int hyphens) {
  std::uniform_int_distribution<int> words(1, 13), width(4, 60), dice(0, 9), hang(0, 3);
  std::vector<BreakItem> items;
  const int count = words(random);
  for (int i = 0; i < count; ++i) {
    items.push_back({BreakItemKind::box, static_cast<double>(width(random)), 0.25, 0.25, 0, false, hang(random) * 0.5});
    if (i + 1 == count) break;
    const int kind = dice(random);
    if (kind < hyphens) {
      items.push_back({BreakItemKind::penalty, 3, 0, 0, 50, true, 2, dice(random) == 0});
    } else if (kind == hyphens) {
      items.push_back({BreakItemKind::penalty, 0, 0, 0, -40, false});
    } else if (ragged) {
      items.push_back({BreakItemKind::penalty, 0, 0, 0, infinite_penalty, false});
      items.push_back({BreakItemKind::glue, 0, 18, 0, 0, false});
      items.push_back({BreakItemKind::penalty, 0, 0, 0, 0, false});
      items.push_back({BreakItemKind::glue, 6, -18, 0, 0, false});
    } else {
      items.push_back({BreakItemKind::glue, 6, 3, 2, 0, false, hang(random) * 0.5});
    }
  }
  items.push_back({BreakItemKind::penalty, 0, 0, 0, infinite_penalty, false});
  items.push_back({BreakItemKind::glue, 0, 1e7, 0, 0, false});
  items.push_back({BreakItemKind::penalty, 0, 0, 0, -infinite_penalty, false});
  return items;
}

void check_against_brute_force(bool ragged) {
  std::mt19937 random(20);
  std::uniform_int_distribution<int> measure(50, 220);
  int compared = 0;
  for (int trial = 0; trial < 3000; ++trial) {
    const std::vector<BreakItem> items = random_paragraph(random, ragged, trial % 3 == 0 ? 6 : 1);
    const double width = trial % 3 == 0 ? measure(random) / 2 : measure(random);
    BreakOptions options;
    options.each_line = trial % 2 == 0 ? 0 : 40000;
    options.early_hyphen_demerits = trial % 5 == 0 ? 300000 : 0;
    const double expected = brute_force(items, width, options, 0, true, 1, 0);
    const LineBreaks found = break_lines(items, width, options);
    ASSERT_FALSE(found.positions.empty());
    EXPECT_EQ(found.positions.back(), items.size() - 1);
    if (std::isinf(expected)) {
      EXPECT_GT(found.demerits, 1e12) << "an overfull line must cost more than any other fault";
      continue;
    }
    ++compared;
    EXPECT_NEAR(found.demerits, expected, 1e-6 * std::abs(expected) + 1e-6)
        << "trial " << trial << ", measure " << width;
  }
  EXPECT_GT(compared, 1000);
}

TEST(LineBreakProperty, JustifiedEqualsBruteForce) {
  check_against_brute_force(false);
}
TEST(LineBreakProperty, RaggedEqualsBruteForce) {
  check_against_brute_force(true);
}

/// The least demerits by count of lines, of all ways to break whose lines are good enough.
void count_all(const std::vector<BreakItem>& items, double measure, const BreakOptions& options, double loosest,
               std::size_t from, std::size_t lines, int fitness, int hyphens, double demerits,
               std::map<std::size_t, double>& least) {
  for (std::size_t at = lines == 0 ? 0 : from + 1; at < items.size(); ++at) {
    if (!is_break(items, at)) continue;
    const bool first = lines == 0, last = at + 1 == items.size();
    const Line line = line_between(items, from, first, at, measure);
    const bool runt = last && !first && line.width < options.runt_share * measure;
    if (line.ratio >= -1 && (last || line.ratio <= loosest) && !runt) {
      const double bad = options.line_demerits + std::min(100000.0, 100 * std::pow(std::abs(line.ratio), 3));
      const double cost = items[at].kind == BreakItemKind::penalty && !is_forced(items[at]) ? items[at].cost : 0;
      double all = demerits + options.each_line + (cost >= 0 ? (bad + cost) * (bad + cost) : bad * bad - cost * cost);
      const int in_row = items[at].flagged ? hyphens + 1 : 0;
      if (in_row >= 2) all += options.flagged_demerits;
      if (in_row >= 3) all += options.third_flagged_demerits;
      const int now = class_of(line.ratio);
      if (!first && std::abs(now - fitness) > 1) all += options.fitness_demerits;
      if (last) {
        const auto known = least.try_emplace(lines + 1, all).first;
        known->second = std::min(known->second, all);
      } else {
        count_all(items, measure, options, loosest, at, lines + 1, now, in_row, all, least);
      }
    }
    if (is_forced(items[at])) break;
  }
}

/// Over the same paragraphs: as near to the wanted count as good lines come, and the best of those.
TEST(LineBreakProperty, LoosenessEqualsBruteForce) {
  std::mt19937 random(21);
  std::uniform_int_distribution<int> measure(40, 110), wish(-2, 2), loosest(1, 12);
  int nearer = 0, reached = 0, kept = 0;
  for (int trial = 0; trial < 6000; ++trial) {
    const std::vector<BreakItem> items = random_paragraph(random, trial % 2 == 0, trial % 3 == 0 ? 6 : 1);
    const double width = measure(random);
    const LoosenessOptions looseness{wish(random), static_cast<double>(loosest(random))};
    const BreakOptions options;
    const LineBreaks best = break_lines(items, width, options);
    const LineBreaks found = loosen_lines(items, width, options, looseness, best);
    std::map<std::size_t, double> least;
    count_all(items, width, options, looseness.loosest, 0, 0, 1, 0, 0, least);
    const auto wanted = std::max(1, static_cast<int>(best.positions.size()) + looseness.lines);
    const auto away = [&](std::size_t lines) { return std::abs(static_cast<int>(lines) - wanted); };
    std::size_t expected = best.positions.size();
    double demerits = best.demerits;
    for (const auto& [lines, cost] : least)
      if (away(lines) < away(expected) || (away(lines) == away(expected) && lines != best.positions.size() &&
                                           expected != best.positions.size() && cost < demerits)) {
        expected = lines;
        demerits = cost;
      }
    EXPECT_EQ(found.positions.size(), expected) << "trial " << trial;
    EXPECT_NEAR(found.demerits, demerits, 1e-6 * std::abs(demerits) + 1e-6) << "trial " << trial;
    kept += expected == best.positions.size();
    nearer += expected != best.positions.size() && away(expected) > 0;
    reached += expected != best.positions.size() && away(expected) == 0;
  }
  EXPECT_GT(reached, 100);
  EXPECT_GT(nearer, 10);
  EXPECT_GT(kept, 100);
}

TEST(LineBreakProperty, AWordWiderThanTheMeasureIsSetAlone) {
  std::vector<BreakItem> items = {
      {BreakItemKind::box, 20, 0, 0, 0, false},   {BreakItemKind::glue, 5, 2, 1, 0, false},
      {BreakItemKind::box, 300, 0, 0, 0, false},  {BreakItemKind::glue, 5, 2, 1, 0, false},
      {BreakItemKind::box, 20, 0, 0, 0, false},   {BreakItemKind::penalty, 0, 0, 0, infinite_penalty, false},
      {BreakItemKind::glue, 0, 1e7, 0, 0, false}, {BreakItemKind::penalty, 0, 0, 0, -infinite_penalty, false}};
  const LineBreaks found = break_lines(items, 100, {});
  EXPECT_EQ(found.positions, (std::vector<std::size_t>{1, 3, 7}));
}

}  // namespace
}  // namespace quoin

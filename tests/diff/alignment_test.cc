// Members of two lists that are the same thing, and the fewest of them that have moved.
#include "diff/alignment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace quoin {
namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

Traits known(std::string key, std::string name, std::uint64_t whole, std::vector<std::uint64_t> words) {
  return {std::move(key), std::move(name), whole, std::move(words)};
}

TEST(Alignment, ByKeyThenWholeThenNameThenWords) {
  EXPECT_EQ(align({known("a", "", 1, {}), known("b", "", 2, {})}, {known("b", "", 3, {}), known("a", "", 4, {})}, 0.5),
            (Pairs{{0, 1}, {1, 0}}));
  EXPECT_EQ(align({known("", "", 1, {}), known("", "", 2, {})}, {known("", "", 2, {})}, 0.5), (Pairs{{1, 0}}));
  EXPECT_EQ(align({known("a", "n", 1, {})}, {known("b", "n", 2, {})}, 0.5), (Pairs{{0, 0}}));
  EXPECT_EQ(
      align({known("", "", 1, {1, 2, 3, 4})}, {known("", "", 2, {1, 2, 9, 10}), known("", "", 3, {1, 2, 3, 9})}, 0.5),
      (Pairs{{0, 1}}));
  EXPECT_EQ(align({known("", "", 1, {1, 2, 3, 4})}, {known("", "", 2, {1, 9, 10, 11})}, 0.5), Pairs{});
}

TEST(Alignment, EqualOnesKeepTheirOrder) {
  const std::vector<Traits> same(3, known("", "", 7, {}));
  EXPECT_EQ(align(same, same, 0.5), (Pairs{{0, 0}, {1, 1}, {2, 2}}));
}

/// By trying all subsets.
std::size_t longest_in_order(const Pairs& pairs) {
  std::size_t best = 0;
  for (unsigned set = 0; set < 1U << pairs.size(); ++set) {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < pairs.size(); ++i)
      if (set >> i & 1U) chosen.push_back(pairs[i].second);
    if (std::is_sorted(chosen.begin(), chosen.end())) best = std::max(best, chosen.size());
  }
  return best;
}

TEST(Alignment, AsFewMoveAsCanBe) {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::size_t> places(random() % 9);
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
    std::shuffle(places.begin(), places.end(), random);
    Pairs pairs;
    for (std::size_t i = 0; i < places.size(); ++i) pairs.emplace_back(i, places[i]);
    const std::vector<bool> out = moved(pairs);
    std::vector<std::size_t> stay;
    for (std::size_t i = 0; i < pairs.size(); ++i)
      if (!out[i]) stay.push_back(pairs[i].second);
    EXPECT_TRUE(std::is_sorted(stay.begin(), stay.end()));
    EXPECT_EQ(stay.size(), longest_in_order(pairs));
  }
}

}  // namespace
}  // namespace quoin

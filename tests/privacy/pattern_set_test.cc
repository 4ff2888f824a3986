// Against looking for each pattern by itself.
#include "privacy/pattern_set.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace quoin {
namespace {

using Found = std::set<std::pair<std::string, std::size_t>>;

Found by_automaton(const std::vector<std::string>& patterns, const std::string& text) {
  PatternSet set;
  std::vector<std::string> by_number;
  for (const std::string& one : patterns)
    if (set.add(one) == by_number.size()) by_number.push_back(one);
  set.close();
  Found out;
  set.find(text, [&](std::size_t pattern, std::size_t begin) {
    EXPECT_EQ(set.length(pattern), by_number[pattern].size());
    EXPECT_TRUE(out.emplace(by_number[pattern], begin).second) << "twice";
    return true;
  });
  return out;
}

Found by_hand(const std::vector<std::string>& patterns, const std::string& text) {
  Found out;
  for (const std::string& one : patterns)
    for (std::size_t at = text.find(one); at != std::string::npos; at = text.find(one, at + 1)) out.emplace(one, at);
  return out;
}

TEST(PatternSet, FindsWhatASearchForEachFinds) {
  std::mt19937 random(11);
  const auto word = [&](int most) {
    std::string out;
    for (int i = std::uniform_int_distribution<int>(1, most)(random); i > 0; --i)
      out += static_cast<char>("ab\xFF"[std::uniform_int_distribution<int>(0, 2)(random)]);
    return out;
  };
  std::size_t found = 0;
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::string> patterns;
    for (int i = std::uniform_int_distribution<int>(1, 6)(random); i > 0; --i) patterns.push_back(word(5));
    const std::string text = word(40);
    const Found expected = by_hand(patterns, text);
    EXPECT_EQ(by_automaton(patterns, text), expected) << text;
    found += expected.size();
  }
  EXPECT_GT(found, 10'000u);
}

TEST(PatternSet, WithoutPatternsNothingIsFound) {
  EXPECT_EQ(by_automaton({}, "abc"), Found{});
}

}  // namespace
}  // namespace quoin

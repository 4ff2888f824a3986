// Words that were taken out and put in: both texts can be had back, and no shorter script would do.
#include "diff/word_diff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace quoin {
namespace {

using Kind = WordRun::Kind;

std::string shown(const std::string& before, const std::string& after) {
  std::string out;
  for (const WordRun& run : word_diff(before, after)) {
    if (!out.empty() && run.spaced) out += ' ';
    out += run.kind == Kind::same ? run.text : run.kind == Kind::removed ? "[" + run.text + "]" : "{" + run.text + "}";
  }
  return out;
}

TEST(WordDiff, WhatChanged) {
  EXPECT_EQ(shown("", ""), "");
  EXPECT_EQ(shown("a b", "a  b\n"), "a b");
  EXPECT_EQ(shown("", "a b"), "{a b}");
  EXPECT_EQ(shown("a b", ""), "[a b]");
  EXPECT_EQ(shown("Opened the shop at 5 a.m.", "Opened our shop at 4 a.m."), "Opened [the] {our} shop at [5] {4} a.m.");
  EXPECT_EQ(shown("a b c d", "a d"), "a [b c] d");
  EXPECT_EQ(shown("a d", "a b c d"), "a {b c} d");
  EXPECT_EQ(shown("a x b y c", "a u b v c"), "a [x] {u} b [y] {v} c");
  EXPECT_EQ(shown("分布式系统", "分布系统"), "分布[式]系统");
  EXPECT_EQ(shown("x 東京 y", "x 京 y"), "x [東] 京 y");  // the new text has a space there
}

/// The least number of words that are not common to both.
std::size_t least_edits(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::vector<std::size_t>> common(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j)
      common[i][j] = a[i - 1] == b[j - 1] ? common[i - 1][j - 1] + 1 : std::max(common[i - 1][j], common[i][j - 1]);
  return a.size() + b.size() - 2 * common[a.size()][b.size()];
}

std::string random_words(std::mt19937& random) {
  std::string out;
  for (std::size_t count = random() % 24; count > 0; --count)
    out += std::string(1, static_cast<char>('a' + random() % 5)) + " ";
  return out;
}

std::string only(const std::vector<WordRun>& runs, Kind without) {
  std::string out;
  for (const WordRun& run : runs)
    if (run.kind != without) out += run.text + " ";
  return out;
}

TEST(WordDiff, BothTextsComeBackAndNothingIsShorter) {
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    const std::string before = random_words(random), after = random_words(random);
    const std::vector<WordRun> runs = word_diff(before, after);
    EXPECT_EQ(words_of(only(runs, Kind::added)), words_of(before));
    EXPECT_EQ(words_of(only(runs, Kind::removed)), words_of(after));
    std::size_t edits = 0;
    for (const WordRun& run : runs)
      if (run.kind != Kind::same) edits += words_of(run.text).size();
    EXPECT_EQ(edits, least_edits(words_of(before), words_of(after))) << before << "| " << after;
    for (std::size_t i = 1; i < runs.size(); ++i) EXPECT_NE(runs[i].kind, runs[i - 1].kind);
  }
}

/// The places are those in the text without its white space.
TEST(WordDiff, RunsKnowTheirPlaces) {
  std::mt19937 random(2);
  const auto ink = [](std::string text) {
    std::erase_if(text, [](char c) { return c == ' '; });
    return text;
  };
  for (int round = 0; round < 500; ++round) {
    const std::string before = random_words(random), after = random_words(random);
    for (const WordRun& run : word_diff(before, after))
      EXPECT_EQ(ink(run.kind == Kind::removed ? before : after).substr(run.begin, run.end - run.begin), ink(run.text));
  }
}

TEST(WordDiff, LongTextsAreBounded) {
  std::string before = "head ", after = "head ";
  for (int i = 0; i < 100'000; ++i) {
    before += "a" + std::to_string(i) + " ";
    after += "b" + std::to_string(i) + " ";
  }
  const std::vector<WordRun> runs = word_diff(before + "tail", after + "tail");
  ASSERT_EQ(runs.size(), 4u);
  EXPECT_EQ(runs.front().text, "head");
  EXPECT_EQ(runs.back().text, "tail");
}

}  // namespace
}  // namespace quoin

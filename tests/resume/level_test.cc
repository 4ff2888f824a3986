#include "resume/level.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(Level, StandsOnAKnownScale) {
  struct Case {
    const char* text;
    double share;
  };
  const Case cases[] = {
      {"A1", 0.2}, {"a2", 0.4}, {"B1", 0.6}, {"B2", 0.7}, {"C1", 0.8}, {"C2", 1},
      {"Fluent (C1)", 0.8}, {"level B2, certified", 0.7}, {"C2 – C2", 1},
      {"4/5", 0.8}, {" 3 / 4 ", 0.75}, {"80%", 0.8}, {"62.5 %", 0.625}, {"0/5", 0},
      {"native", 1}, {"Native speaker", 1}, {"родной (native)", 1}, {"Fluent (spoken)", 0.8}, {"INTERMEDIATE", 0.6},
      {"Muttersprache", 1}, {"Fließend", 0.8}, {"débutant", 0.2}, {"DÉBUTANT", 0.2}, {"expert", 1},
      {"母語", 1}, {"모국어", 1}, {"Äidinkieli", 1}, {"Μητρική", 1}, {"اللغة الأم", 1}, {"Ana dili", 1},
  };
  for (const Case& one : cases) {
    const std::optional<double> share = share_of_level(one.text);
    ASSERT_TRUE(share.has_value()) << one.text;
    EXPECT_DOUBLE_EQ(*share, one.share) << one.text;
  }
}

TEST(Level, WhatStandsOnNoScaleIsNone) {
  for (const char* text : {"", "daily, for many years", "not fluent", "B1/B2", "6/5", "1/0", "-1/5", "120 %", "80 % of it",
                           "3/", "/5", "C3", "ABC1", "B2b", "C1é", "fluent, affluent", "(", "()", "12"})
    EXPECT_FALSE(share_of_level(text).has_value()) << text;
  EXPECT_FALSE(share_of_level(std::string(200, 'x') + " C1").has_value()) << "a sentence is no level";
}

}  // namespace
}  // namespace quoin

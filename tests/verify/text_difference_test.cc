#include "verify/text_difference.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

std::string shown(std::string_view pages, std::string_view source) {
  const std::optional<TextDifference> found = text_difference(pages, source);
  return found ? found->on_pages + " | " + found->in_source : "the same";
}

TEST(TextDifference, WhiteSpaceIsNone) {
  EXPECT_EQ(shown("", " \n"), "the same");
  EXPECT_EQ(shown("Ada Byron\nCountess\n", "Ada\nByron Count ess"), "the same");
}

TEST(TextDifference, BeginsWithTheWord) {
  EXPECT_EQ(shown("Ada Byron, Countess\nSkills\n", "Ada Byrne, Countess\nSkills\n"), "Byron, Countess | Byrne, Countess");
  EXPECT_EQ(shown("Skills\nC++\n", "Skills\nJobs\nC++\n"), "C++ | Jobs");
  EXPECT_EQ(shown("É\n", "È\n"), "É | È") << "whole characters";
}

TEST(TextDifference, OneEndsFirst) {
  EXPECT_EQ(shown("Ada\nSkills: C++\n", "Ada\n"), "Skills: C++ | ");
  EXPECT_EQ(shown("", "Ada"), " | Ada");
  EXPECT_EQ(shown("Ada Byron\n", "Ada\n"), "Byron | ");
  EXPECT_EQ(shown("Ada Byron, Countess\n", "Ada Byron"), "Byron, Countess | Byron") << "within a word";
  EXPECT_EQ(shown("Ad", "Ada"), "Ad | Ada");
}

}  // namespace
}  // namespace quoin

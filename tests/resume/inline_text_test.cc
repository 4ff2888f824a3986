#include "resume/inline_text.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(InlineText, PlainJoinsTheRuns) {
  EXPECT_EQ(Text{}.plain(), "");
  EXPECT_TRUE(Text{}.empty());
  const Text text{
      {},
      {{"a ", true, false, false, {}}, {"b\n", false, true, false, "https://e.org"}, {"c", false, false, true, {}}}};
  EXPECT_EQ(text.plain(), "a b\nc");
  EXPECT_FALSE(text.empty());
}

}  // namespace
}  // namespace quoin

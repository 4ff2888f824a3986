// Texts that copies share.
#include "base/shared_string.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(SharedString, CopiesShareTheirCharacters) {
  const SharedString one = std::string("https://example.org/");
  const SharedString copy = one;
  EXPECT_EQ(&copy.str(), &one.str());
  EXPECT_EQ(copy, one);
  const SharedString equal = "https://example.org/";
  EXPECT_NE(&equal.str(), &one.str());
  EXPECT_EQ(equal, one);
  EXPECT_FALSE(equal == SharedString("mailto:"));
}

TEST(SharedString, Empty) {
  SharedString text;
  EXPECT_TRUE(text.empty());
  EXPECT_EQ(text.str(), "");
  text = std::string();
  EXPECT_TRUE(text.empty());
  text = std::string("a");
  EXPECT_FALSE(text.empty());
}

}  // namespace
}  // namespace quoin

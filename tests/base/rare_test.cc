#include "base/rare.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "document/document.h"

namespace quoin {
namespace {

TEST(Rare, ReadsAsAnOptional) {
  Rare<std::string> none, some = std::string("a");
  EXPECT_FALSE(none);
  ASSERT_TRUE(some);
  Rare<std::string> copy = some;
  *copy += 'b';
  EXPECT_EQ(*some, "a");
  EXPECT_EQ(*copy, "ab");
  some = none;
  EXPECT_FALSE(some);
  some = std::optional<std::string>("c");
  EXPECT_EQ(some->size(), 1u);
  some.reset();
  EXPECT_FALSE(some);
}

/// A text has very many blocks: what few of them have takes no room in the others.
TEST(Rare, TakesAPointer) {
  EXPECT_EQ(sizeof(Rare<std::array<char, 1000>>), sizeof(void*));
  EXPECT_LE(sizeof(Block), 224u);
}

}  // namespace
}  // namespace quoin

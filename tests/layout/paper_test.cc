// Paper names → sizes.
#include "base/paper.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

void check(std::string_view name, double width, double height) {
  const std::optional<Size> size = paper_size(name);
  ASSERT_TRUE(size) << name;
  EXPECT_NEAR(size->width.value, width, 0.005) << name;
  EXPECT_NEAR(size->height.value, height, 0.005) << name;
}

TEST(Paper, Sizes) {
  check("a4", 595.276, 841.890);
  check("a3", 841.890, 1190.551);
  check("a5", 419.528, 595.276);
  check("b5", 498.898, 708.661);
  check("letter", 612, 792);
  check("legal", 612, 1008);
  check("executive", 522, 756);
}

TEST(Paper, UnknownNames) {
  EXPECT_FALSE(paper_size("A4"));
  EXPECT_FALSE(paper_size(""));
  EXPECT_EQ(nearest_paper("leter"), "letter");
  EXPECT_EQ(nearest_paper("A4"), "a4");
  EXPECT_EQ(nearest_paper("foolscap"), "");
  EXPECT_EQ(paper_names(), "a3, a4, a5, b4, b5, executive, legal, letter, tabloid");
}

}  // namespace
}  // namespace quoin

#include "typeset/advance.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(SpacedAdvance, LettersNeverPartSoFarThatASpaceIsSeen) {
  const auto check = [](const Glyph& glyph, double tracking, double expected) {
    ShapedText one;
    one.glyphs = {glyph};
    EXPECT_NEAR(spaced_advance(one, 0, tracking), expected, 1e-9);
  };
  check({1, 0, 0.5, 0, 0, 0.5}, 0, 0.5);
  check({1, 0, 0.5, 0, 0, 0.5}, 0.05, 0.55);
  check({1, 0, 0.5, 0, 0, 0.5}, -0.02, 0.48);
  check({1, 0, 0.53, 0, 0, 0.5}, 0.09, 0.59);  // kerned apart already
  check({1, 0, 0.45, 0, 0, 0.5}, 0.09, 0.54);
  check({1, 0, 0.7, 0, 0, 0.5}, 0.09, 0.7);  // the font's own wish
}

TEST(SpacedAdvance, AMarkStaysOnItsLetter) {
  ShapedText accented;
  accented.glyphs = {{1, 0, 0.5, 0, 0, 0.5}, {2, 0, 0, 0, 0, 0}, {3, 3, 0.5, 0, 0, 0.5}};
  EXPECT_NEAR(spaced_advance(accented, 0, 0.05), 0.5, 1e-9);
  EXPECT_NEAR(spaced_advance(accented, 1, 0.05), 0.05, 1e-9);
  EXPECT_NEAR(spaced_advance(accented, 2, 0.05), 0.55, 1e-9);
}

/// Space would tear Arabic and Devanagari apart where their letters join.
TEST(SpacedAdvance, JoinedLettersAreNotSpaced) {
  ShapedText joined;
  joined.glyphs = {{1, 0, 0.5, 0, 0, 0.5}, {2, 3, 0.5, 0, 0, 0.5}};
  joined.advance = 1;
  joined.joined = true;
  EXPECT_NEAR(spaced_advance(joined, 0, 0.05), 0.5, 1e-9);
  EXPECT_EQ(letter_gaps(joined), 0u);
}

}  // namespace
}  // namespace quoin

#include "base/color.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

constexpr Color white{255, 255, 255}, black{};

TEST(Color, Hex) {
  EXPECT_EQ(hex({0x1a, 0x04, 0xff}), "#1a04ff");
  EXPECT_EQ(parse_color(hex({1, 2, 3})), (Color{1, 2, 3}));
}

TEST(Color, ContrastAsWcagDefinesIt) {
  const auto check = [](Color color, double expected) {
    EXPECT_NEAR(contrast_ratio(color, white), expected, 0.005) << hex(color);
    EXPECT_EQ(contrast_ratio(color, white), contrast_ratio(white, color)) << hex(color);
  };
  check(black, 21);
  check(white, 1);
  check({0x76, 0x76, 0x76}, 4.54);
  check({0x77, 0x77, 0x77}, 4.48);
  check({255, 0, 0}, 4.00);
  check({0, 255, 0}, 1.37);
  check({0, 0, 255}, 8.59);
  check({10, 10, 10}, 19.80);  // the straight part of sRGB's curve
}

TEST(Color, DarkenedToTheNearestThatDoes) {
  const auto check = [](Color color, const std::string& expected) {
    const Color out = darkened(color, 4.5);
    EXPECT_EQ(hex(out), expected) << hex(color);
    EXPECT_GE(contrast_ratio(out, white), 4.5) << hex(color);
  };
  check({0x77, 0x77, 0x77}, "#767676");
  check(white, "#767676");
  check({255, 0, 0}, "#ee0000");
  check({0x9d, 0xb2, 0xc6}, "#6a7886");
  check({0x1a, 0x4a, 0x7a}, "#1a4a7a");  // it does
  check(black, "#000000");
  EXPECT_EQ(darkened(white, 21), black);
}

TEST(Color, NoLighterNeighbourWouldDo) {
  for (const Color color : {Color{255, 128, 0}, Color{0, 200, 255}, Color{200, 200, 90}}) {
    const Color out = darkened(color, 4.5);
    EXPECT_LT(contrast_ratio(darkened(color, 4.4), white), 4.5) << hex(color);
    EXPECT_LT(contrast_ratio(out, white), 4.6) << hex(color);
  }
}

}  // namespace
}  // namespace quoin

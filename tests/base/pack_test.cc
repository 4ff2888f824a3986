#include "base/pack.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

enum class Colour : std::uint8_t { red, green };

struct Point {
  int x = 0;
  double y = 0;
  Colour colour = Colour::red;
  std::vector<std::pair<std::string, bool>> names;
  std::optional<std::string> note;
  bool operator==(const Point&) const = default;
};

void pass(auto& by, Is<Point> auto& point) {
  by(point.x, point.y, point.names, point.note);
  by.choice(point.colour, Colour::green);
}

const Point sample{-7, 0.1, Colour::green, {{"a", true}, {std::string("\0b", 2), false}}, "x"};

TEST(Pack, ThereAndBack) {
  EXPECT_EQ(unpacked<Point>(packed(sample)), sample);
  EXPECT_EQ(unpacked<Point>(packed(Point{})), Point{});
  EXPECT_EQ(unpacked<std::vector<Point>>(packed(std::vector{sample, Point{}})), (std::vector{sample, Point{}}));
}

TEST(Pack, WhatBreaksOffOrGoesOnIsNothing) {
  const std::string bytes = packed(sample);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_EQ(unpacked<Point>(bytes.substr(0, size)), std::nullopt) << size;
  EXPECT_EQ(unpacked<Point>(bytes + "?"), std::nullopt);
}

/// A length that is not true must not make the reader take memory, nor read on.
TEST(Pack, LengthsAreNotBelieved) {
  for (const std::uint64_t length : {std::uint64_t{9}, std::uint64_t{1} << 40, ~std::uint64_t{0}}) {
    EXPECT_EQ(unpacked<std::string>(packed(length) + "12345678"), std::nullopt);
    EXPECT_EQ(unpacked<std::vector<std::string>>(packed(length) + "12345678"), std::nullopt);
  }
}

TEST(Pack, AChoiceThatIsNone) {
  std::string bytes = packed(sample);
  bytes.back() = 2;
  EXPECT_EQ(unpacked<Point>(bytes), std::nullopt);
}

}  // namespace
}  // namespace quoin

#include "text/font_match.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

FaceRecord record(int weight, bool italic = false, int width = 5) {
  return {{"Test"}, "", "", weight, width, italic, 0};
}

/// The weights of the family's faces, nearest to `wanted` first.
void check_weights(int wanted, const std::vector<int>& weights, const std::vector<int>& expected) {
  std::vector<FaceRecord> records;
  for (const int weight : weights) records.push_back(record(weight));
  std::vector<int> found;
  for (const std::size_t i : ranked_faces(records, "test", wanted, false)) found.push_back(records[i].weight);
  EXPECT_EQ(found, expected) << wanted;
}

TEST(RankedFaces, Weights) {
  check_weights(400, {300, 400, 500, 700}, {400, 500, 300, 700});
  check_weights(400, {300, 600, 200}, {300, 200, 600});
  check_weights(450, {400, 480, 500, 510}, {480, 500, 400, 510});
  check_weights(500, {400, 600, 700}, {400, 600, 700});
  check_weights(600, {400, 700, 900, 500}, {700, 900, 500, 400});
  check_weights(300, {400, 200, 100, 700}, {200, 100, 400, 700});
  check_weights(950, {400, 700}, {700, 400});
}

TEST(RankedFaces, WidthComesBeforeSlantBeforeWeight) {
  const std::vector<FaceRecord> records = {record(400, true, 3), record(900, false, 5), record(300, true, 5)};
  EXPECT_EQ(ranked_faces(records, "Test", 400, true), (std::vector<std::size_t>{2, 1, 0}));
  EXPECT_EQ(ranked_faces(records, "Test", 400, false), (std::vector<std::size_t>{1, 2, 0}));
}

TEST(RankedFaces, OnlyTheFamily) {
  EXPECT_TRUE(ranked_faces({record(400)}, "Tes", 400, false).empty());
  EXPECT_TRUE(ranked_faces({record(400)}, "", 400, false).empty());
}

TEST(SameFamily, IgnoresCaseOfAsciiLetters) {
  EXPECT_TRUE(same_family("Source Serif 4", "source SERIF 4"));
  EXPECT_FALSE(same_family("Source Serif 4", "source serif"));
  EXPECT_FALSE(same_family("Ä", "ä"));
}

TEST(HasName, AnyOfTheNames) {
  FaceRecord two = record(400);
  two.names = {"One", "Two"};
  EXPECT_TRUE(has_name(two, "two"));
  EXPECT_FALSE(has_name(two, "three"));
}

}  // namespace
}  // namespace quoin

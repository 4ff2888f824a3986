#include "export/pdf/to_unicode.h"

#include <gtest/gtest.h>

namespace quoin::pdf {
namespace {

using Texts = std::vector<std::pair<Code, std::string>>;

/// The mappings of a CMap, without its frame.
std::string mappings(const Texts& texts) {
  const std::string cmap = to_unicode_cmap(texts);
  const std::string before = "endcodespacerange\n", after = "endcmap";
  const std::size_t begin = cmap.find(before) + before.size();
  return cmap.substr(begin, cmap.find(after) - begin);
}

void check(const Texts& texts, const std::string& expected) {
  EXPECT_EQ(mappings(texts), expected);
}

TEST(ToUnicode, SingleCodes) {
  check({{1, "A"}}, "1 beginbfchar\n<0001><0041>\nendbfchar\n");
  check({{1, "A"}, {3, "B"}}, "2 beginbfchar\n<0001><0041>\n<0003><0042>\nendbfchar\n");
  check({{1, "A"}, {2, "C"}}, "2 beginbfchar\n<0001><0041>\n<0002><0043>\nendbfchar\n");
}

TEST(ToUnicode, LettersOfALigatureAndBeyondTheBasicPlane) {
  check({{7, "ffi"}}, "1 beginbfchar\n<0007><006600660069>\nendbfchar\n");
  check({{7, "😀"}}, "1 beginbfchar\n<0007><D83DDE00>\nendbfchar\n");
}

TEST(ToUnicode, RangesWhereCodesAndCharactersRiseTogether) {
  check({{1, "A"}, {2, "B"}, {3, "C"}, {5, "x"}},
        "1 beginbfchar\n<0005><0078>\nendbfchar\n1 beginbfrange\n<0001><0003><0041>\nendbfrange\n");
}

TEST(ToUnicode, NoRangeOverALastByte) {
  check({{0xFF, "A"}, {0x100, "B"}}, "2 beginbfchar\n<00FF><0041>\n<0100><0042>\nendbfchar\n");
  check({{1, "\u00FF"}, {2, "\u0100"}}, "2 beginbfchar\n<0001><00FF>\n<0002><0100>\nendbfchar\n");
}

TEST(ToUnicode, BlocksOfAHundred) {
  Texts texts;
  for (Code i = 0; i < 101; ++i) texts.emplace_back(static_cast<Code>(2 * i), "A");
  const std::string out = mappings(texts);
  EXPECT_EQ(out.rfind("100 beginbfchar\n", 0), 0u);
  EXPECT_NE(out.find("endbfchar\n1 beginbfchar\n<00C8><0041>\n"), std::string::npos);
}

TEST(WidthArray, NeighboursShareAnArray) {
  EXPECT_EQ(width_array({}), "[]");
  EXPECT_EQ(width_array({{1, 500}}), "[1[500]]");
  EXPECT_EQ(width_array({{1, 400}, {2, 600}, {3, 500}, {9, 7}}), "[1[400 600 500]9[7]]");
}

}  // namespace
}  // namespace quoin::pdf

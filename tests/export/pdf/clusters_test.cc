#include "export/pdf/clusters.h"

#include <gtest/gtest.h>

#include "sample.h"

namespace quoin::pdf {
namespace {

GlyphRun run_of(const std::string& text, const std::vector<std::uint32_t>& clusters, bool right_to_left = false) {
  GlyphRun run;
  run.text = text;
  run.right_to_left = right_to_left;
  for (const std::uint32_t cluster : clusters) run.glyphs.push_back({1, cluster, Pt(), Pt(), Pt()});
  return run;
}

/// Clusters as "first-last:text", parted by spaces.
void check(const GlyphRun& run, const std::string& expected) {
  std::string out;
  std::vector<Cluster> clusters;
  clusters_of(run, clusters);
  for (const Cluster& cluster : clusters) {
    if (!out.empty()) out += ' ';
    out += std::to_string(cluster.first) + '-' + std::to_string(cluster.last) + ':' + std::string(cluster.text);
  }
  EXPECT_EQ(out, expected);
}

TEST(Clusters, LeftToRight) {
  check(run_of("", {}), "");
  check(run_of("abc", {0, 1, 2}), "0-1:a 1-2:b 2-3:c");
  check(run_of("affi", {0, 1}), "0-1:a 1-2:ffi");
  check(run_of("ab", {0, 0, 1}), "0-2:a 2-3:b");
}

TEST(Clusters, ANoBreakSpaceIsASpace) {
  check(run_of("5\u00A0k", {0, 1, 3}), "0-1:5 1-2:  2-3:k");
  check(run_of("5\u202Fk", {0, 1, 4}), "0-1:5 1-2:\u202F 2-3:k");
  check(run_of("5\u3000k\u200B", {0, 1, 4, 5}), "0-1:5 1-2:\u3000 2-3:k 3-4:\u200B");
}

TEST(Clusters, RightToLeftIsVisualWithTheTextsOfTheLogicalOrder) {
  check(run_of("abc", {2, 1, 0}, true), "0-1:c 1-2:b 2-3:a");
  check(run_of("abcd", {3, 1, 1, 0}, true), "0-1:d 1-3:bc 3-4:a");
}

TEST(Clusters, NoTextIsLost) {
  check(run_of("xab", {1, 2}), "0-1:xa 1-2:b");
  check(run_of("xab", {2, 1}, true), "0-1:b 1-2:xa");
}

TEST(Clusters, BrokenOffsetsStayInsideTheText) {
  check(run_of("ab", {1, 0, 9}), "0-1: 1-2:ab 2-3:");
  check(run_of("ab", {5}), "0-1:ab");
}

TEST(GlyphTexts, EachGlyphGetsItsOwnCharacterAndTheRestGoesToTheFirstFree) {
  SampleFonts fonts;
  hb_font_t* font = fonts.book.face(fonts.serif()).hb_font;
  const SampleStyle style{fonts.serif()};
  const auto texts = [&](const std::string& letters, const std::string& text) {
    GlyphRun run = sample_run(fonts, style, letters);
    run.text = text;
    return glyph_texts(run, {0, run.glyphs.size(), run.text}, font);
  };
  using Strings = std::vector<std::string>;
  EXPECT_EQ(texts("a", "a"), Strings({"a"}));
  EXPECT_EQ(texts("a", ""), Strings({"\u200B"}));
  EXPECT_EQ(texts("ab", "ab"), Strings({"a", "b"}));
  EXPECT_EQ(texts("ab", "ba"), Strings({"a", "b"}));
  EXPECT_EQ(texts("ab", "bx"), Strings({"x", "b"}));
  EXPECT_EQ(texts("ab", "x"), Strings({"x", "\u200B"}));
  EXPECT_EQ(texts("a", "xyz"), Strings({"xyz"}));
  EXPECT_EQ(texts("ab", "abz"), Strings({"a", "bz"}));
}

}  // namespace
}  // namespace quoin::pdf

#include "text/shape.h"

#include <gtest/gtest.h>
#include <hb.h>

#include <algorithm>

#include "support/disk_files.h"

namespace quoin {
namespace {

class Shape : public testing::Test {
 protected:
  DiskFiles world_;
  FontBook fonts_{world_, project_path("fonts"), ""};
  Shaper shaper_{fonts_, "en-US"};
  FaceId serif_ = fonts_.find({{"Source Serif 4"}, 400, false});
  FaceId sans_ = fonts_.find({{"Source Sans 3"}, 400, false});

  const ShapedText& shape(FaceId face, std::string_view text, const Features& features = {}) {
    return shaper_.shape({face, features, HB_SCRIPT_LATIN, false}, text);
  }

  /// The glyphs' names, joined by spaces.
  std::string names(FaceId face, std::string_view text, const Features& features = {}) {
    std::string out;
    for (const Glyph& glyph : shape(face, text, features).glyphs) {
      char name[64] = "";
      hb_font_get_glyph_name(fonts_.face(face).hb_font, glyph.id, name, sizeof name);
      out += (out.empty() ? "" : " ") + std::string(name);
    }
    return out;
  }
};

/// HarfBuzz's time grows with the square of the marks on one letter; parted after thirty they are all there, in order.
TEST_F(Shape, VeryManyMarks) {
  std::string text = "e";
  for (int i = 0; i < 20000; ++i) text += "\u0301";
  const ShapedText& shaped = shape(serif_, text);
  ASSERT_GT(shaped.glyphs.size(), 19000u);
  EXPECT_TRUE(std::is_sorted(shaped.glyphs.begin(), shaped.glyphs.end(),
                             [](const Glyph& a, const Glyph& b) { return a.cluster < b.cluster; }));
  EXPECT_LT(shaped.glyphs.back().cluster, text.size());
  const ShapedText& turned = shaper_.shape({serif_, {}, HB_SCRIPT_HEBREW, true}, text);
  EXPECT_TRUE(std::is_sorted(turned.glyphs.begin(), turned.glyphs.end(),
                             [](const Glyph& a, const Glyph& b) { return a.cluster > b.cluster; }));
}

TEST_F(Shape, AdvancesAreInEms) {
  const ShapedText& space = shape(serif_, " ");
  ASSERT_EQ(space.glyphs.size(), 1u);
  EXPECT_GT(space.advance, 0.15);
  EXPECT_LT(space.advance, 0.35);
  EXPECT_EQ(space.advance, space.glyphs[0].advance);
}

TEST_F(Shape, NothingHasNoGlyphs) {
  EXPECT_TRUE(shape(serif_, "").glyphs.empty());
  EXPECT_EQ(shape(serif_, "").advance, 0);
}

TEST_F(Shape, KernsAndAddsUp) {
  const ShapedText& pair = shape(serif_, "AV");
  ASSERT_EQ(pair.glyphs.size(), 2u);
  EXPECT_LT(pair.advance, shape(serif_, "A").advance + shape(serif_, "V").advance);
  EXPECT_DOUBLE_EQ(pair.advance, pair.glyphs[0].advance + pair.glyphs[1].advance);
}

TEST_F(Shape, LocalFormsDoNotHideLettersFromSmallCapitals) {
  Shaper german(fonts_, "de-DE");
  const FaceId garamond = fonts_.find({{"EB Garamond"}, 600, false});
  Features wanted;
  wanted.small_caps = true;
  const ShapedText& f = german.shape({garamond, wanted, HB_SCRIPT_LATIN, false}, "f");
  ASSERT_EQ(f.glyphs.size(), 1u);
  EXPECT_EQ(f.glyphs[0].id, shape(garamond, "f", wanted).glyphs[0].id);
  Shaper turkish(fonts_, "tr");
  EXPECT_NE(turkish.shape({garamond, wanted, HB_SCRIPT_LATIN, false}, "i").glyphs[0].id,
            shape(garamond, "i", wanted).glyphs[0].id);
}

TEST_F(Shape, FeaturesAsAsked) {
  Features wanted;
  wanted.figures = Features::Figures::standard;
  EXPECT_EQ(names(serif_, "fi"), "f_i");
  wanted.ligatures = false;
  EXPECT_EQ(names(serif_, "fi", wanted), "f i");
  wanted = {};
  wanted.small_caps = true;
  EXPECT_EQ(names(serif_, "Ab", wanted), "A B.sc");
  wanted.all_small_caps = true;
  EXPECT_EQ(names(serif_, "Ab", wanted), "A.sc B.sc");
  wanted = {};
  wanted.figures = Features::Figures::old_style;
  EXPECT_EQ(names(serif_, "1", wanted), "one.osf");
  wanted.figures = Features::Figures::lining;
  EXPECT_LT(shape(serif_, "1", wanted).advance, shape(serif_, "8", wanted).advance);
  wanted.figures = Features::Figures::tabular_lining;
  EXPECT_EQ(shape(serif_, "1", wanted).advance, shape(serif_, "8", wanted).advance);
  EXPECT_EQ(names(serif_, "1"), "one");
  wanted = {};
  wanted.case_sensitive = true;
  EXPECT_EQ(names(serif_, "(", wanted), "parenleft.cap");
  EXPECT_EQ(names(serif_, "("), "parenleft");
}

TEST_F(Shape, ClustersAreByteOffsets) {
  const auto check = [&](std::string_view text, bool right_to_left, std::vector<std::uint32_t> expected) {
    std::vector<std::uint32_t> clusters;
    const ShapeStyle style{serif_, {}, right_to_left ? HB_SCRIPT_HEBREW : HB_SCRIPT_LATIN, right_to_left};
    for (const Glyph& glyph : shaper_.shape(style, text).glyphs) clusters.push_back(glyph.cluster);
    EXPECT_EQ(clusters, expected) << text;
  };
  check("aéb", false, {0, 1, 3});
  check("office", false, {0, 1, 4, 5});
  check("q\u0307b", false, {0, 0, 3});
  check("ab", true, {1, 0});
}

TEST_F(Shape, IgnorableCharactersTakeNoSpaceAndAreNeverNotdef) {
  for (const char* text : {"a\u200Db", "a\u2060b", "a\uFE0Fb", "a\u00ADb", "a\u200Bb"}) {
    const ShapedText& shaped = shape(serif_, text);
    for (const Glyph& glyph : shaped.glyphs) EXPECT_NE(glyph.id, 0u) << text;
    EXPECT_NEAR(shaped.advance, shape(serif_, "a").advance + shape(serif_, "b").advance, 0.02) << text;
  }
}

TEST_F(Shape, RemembersEachTextOfEachStyle) {
  const ShapedText& first = shape(serif_, "word");
  for (int i = 0; i < 1000; ++i) shape(serif_, std::to_string(i));
  EXPECT_EQ(&shape(serif_, "word"), &first);
  Features wanted;
  wanted.small_caps = true;
  EXPECT_NE(&shape(serif_, "word", wanted), &first);
  EXPECT_NE(&shape(sans_, "word"), &first);
}

}  // namespace
}  // namespace quoin

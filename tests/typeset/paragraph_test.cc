#include "typeset/paragraph.h"

#include <gtest/gtest.h>

#include "support/pipeline.h"
#include "typeset/block.h"
#include "typeset/advance.h"

namespace quoin {
namespace {

/// Bundled fonts and one style of ten points.
class SetParagraph : public ::testing::Test {
 protected:
  SetParagraph()
      : world_(disk_world()),
        fonts_(*world_, testing::source_folder() + "/fonts", ""),
        context_(fonts_, "en", false, diagnostics_) {
    TextStyle style;
    style.families = {"Source Serif 4"};
    style.size = Pt(10);
    style.leading = Pt(13);
    document_.styles = {style};
  }

  static ParagraphText text(const std::string& words, Cohesion cohesion = Cohesion::loose) {
    TextRun run;
    run.text = words;
    run.cohesion = cohesion;
    return {{run}};
  }

  static std::string said(const SetLine& line) {
    std::string out;
    for (const LineRun& run : line.runs) out += run.glyphs.text;
    return out;
  }

  std::vector<std::string> lines(const ParagraphText& paragraph, double measure, Align align = Align::left) {
    std::vector<std::string> out;
    for (const SetLine& line : set_paragraph(paragraph, document_.styles, {Pt(measure), align}, context_)) {
      EXPECT_FALSE(line.overfull) << said(line);
      out.push_back(said(line));
    }
    return out;
  }

  std::unique_ptr<World> world_;
  FontBook fonts_;
  Diagnostics diagnostics_;
  TypesetContext context_;
  Document document_;
};

TEST_F(SetParagraph, EveryLineEndsWithARealSpace) {
  const auto set = lines(text("one two three four five six seven"), 60);
  ASSERT_GT(set.size(), 1u);
  for (const std::string& line : set) {
    EXPECT_TRUE(line.ends_with(' ')) << line;
    EXPECT_FALSE(line.ends_with("  ")) << line;
    EXPECT_FALSE(line.starts_with(' ')) << line;
  }
}

TEST_F(SetParagraph, AWordThatNoLineHoldsIsPartedAndLosesNothing) {
  const std::string word(120, 'm');
  std::string whole;
  for (const std::string& line : lines(text(word), 100)) whole += line;
  EXPECT_EQ(whole, word + " ");
}

TEST_F(SetParagraph, WhatMayNotBreakIsPartedRatherThanRunOffThePage) {
  std::string initials, groups;
  for (int i = 0; i < 60; ++i) initials += "J. ";
  for (int i = 0; i < 60; ++i) groups += "555 ";
  const ParagraphText cases[] = {text(initials + "End"), text(groups + "0", Cohesion::unbreakable),
                                 text(groups, Cohesion::name)};
  for (const ParagraphText& paragraph : cases)
    for (const Align align : {Align::left, Align::justify}) {
      std::string whole;
      for (const std::string& line : lines(paragraph, 100, align)) whole += line;
      std::erase(whole, ' ');
      std::string expected = paragraph.runs.front().text;
      std::erase(expected, ' ');
      EXPECT_EQ(whole, expected);
    }
}

TEST_F(SetParagraph, OneLineTakesAllHoweverLong) {
  std::string words;
  for (int i = 0; i < 3000; ++i) words += "word ";
  EXPECT_EQ(said(set_line(text(words + "a\nb"), document_.styles, context_)), words + "a b ");
}

TEST_F(SetParagraph, AHardBreakEndsTheLine) {
  EXPECT_EQ(lines(text("one\ntwo"), 200), (std::vector<std::string>{"one ", "two "}));
}

TEST_F(SetParagraph, WhatIsUnbreakableStaysTogether) {
  ParagraphText paragraph = text("The job was done in ");
  paragraph.runs.push_back(text("Aug 2017 – May 2022", Cohesion::unbreakable).runs.front());
  for (const std::string& line : lines(paragraph, 110)) {
    const bool some = line.find("Aug") != std::string::npos || line.find("2022") != std::string::npos;
    if (some) {
      EXPECT_NE(line.find("Aug 2017 – May 2022"), std::string::npos) << line;
    }
  }
}

const char* const declaration =
    "When in the course of human events it becomes necessary for one people to dissolve the political bands which have "
    "connected them with another, and to assume among the powers of the earth the separate and equal station";

TEST_F(SetParagraph, JustifiedLinesFillTheMeasureButTheLast) {
  const auto set = set_paragraph(text(declaration), document_.styles, {Pt(400), Align::justify}, context_);
  ASSERT_GT(set.size(), 2u);
  for (std::size_t i = 0; i + 1 < set.size(); ++i) EXPECT_NEAR(set[i].width.value, 400, 0.01) << said(set[i]);
  EXPECT_LT(set.back().width.value, 400);
}

TEST_F(SetParagraph, AParagraphThatJustifyingWouldTearOpenIsRagged) {
  EXPECT_EQ(lines(text(declaration), 75, Align::justify), lines(text(declaration), 75, Align::left));
}

TEST_F(SetParagraph, NothingGivesNoLine) {
  EXPECT_TRUE(lines({}, 100).empty());
}

/// A head with a date: what stands on which line, and where the date begins.
std::vector<std::string> row(const std::string& left, const std::string& right, double frame, const Document& document,
                             TypesetContext& context) {
  Block block;
  TextRun run;
  run.text = left;
  block.text = {{run}};
  run.text = right;
  run.cohesion = Cohesion::unbreakable;
  block.right = RightSide{{{run}}, false, {}};
  block.leading = Pt(13);
  std::vector<Slice> slices;
  set_block(block, document, {Pt(frame), Pt()}, context, slices);
  std::vector<std::string> out;
  for (const Slice& slice : slices) {
    out.emplace_back();
    for (const PageItem& item : slice.items)
      if (const auto* glyphs = std::get_if<GlyphRun>(&item.what)) out.back() += glyphs->text;
  }
  return out;
}

TEST_F(SetParagraph, ADateStandsAtTheRightWhereItFits) {
  const auto set = row("Baker", "2019–2021", 300, document_, context_);
  EXPECT_EQ(set, (std::vector<std::string>{"Baker   2019–2021 "}));  // the wide space says two
}

TEST_F(SetParagraph, ADateGoesOnInTheRunWhereTheTitleTurnsOver) {
  const auto set =
      row("Keeper of the keys to the long and winding cellar stairs", "2019–2021", 170, document_, context_);
  ASSERT_EQ(set.size(), 2u);
  EXPECT_TRUE(set.back().ends_with("2019–2021 ")) << set.back();
  EXPECT_EQ(set.front().find("2019"), std::string::npos);
}

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

}  // namespace
}  // namespace quoin

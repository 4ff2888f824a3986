#include "typeset/paragraph.h"

#include "typeset/block.h"
#include "typeset/set_paragraph.h"

namespace quoin::testing {
namespace {

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

/// A label's column is as wide as the widest label, and what remains of a sum but for the last bit.
TEST_F(SetParagraph, AWordStandsInItsOwnWidth) {
  for (const std::string word : {"Rust", "Talks", "Education", "Publications", "C++", "2004"}) {
    const Pt width = natural_width(text(word), document_.styles, context_);
    for (int gap = 1; gap < 400; ++gap) {
      const Pt measure = width + Pt(gap * 0.1417) - Pt(gap * 0.1417);
      EXPECT_EQ(lines(text(word), measure.value), std::vector<std::string>{word + " "}) << gap;
    }
  }
}

TEST_F(SetParagraph, AnAddressThatNoLineHoldsIsPartedAtItsMarks) {
  const ParagraphText address = text("linkedin.com/in/maren-lindqvist-obi", Cohesion::unbreakable);
  EXPECT_EQ(lines(address, 120), (std::vector<std::string>{"linkedin.com/in/maren", "-lindqvist-obi "}));
  EXPECT_EQ(lines(address, 95), (std::vector<std::string>{"linkedin.com/in/", "maren-lindqvist-obi "}));
  EXPECT_EQ(lines(text("https://example.org/aaaaaaaaaa", Cohesion::unbreakable), 110),
            (std::vector<std::string>{"https://example.org/", "aaaaaaaaaa "}));
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

TEST_F(SetParagraph, JustifiedLinesFillTheMeasureButTheLast) {
  const auto set = set_paragraph(text(declaration), document_.styles, {Pt(400), Align::justify}, context_);
  ASSERT_GT(set.size(), 2u);
  for (std::size_t i = 0; i + 1 < set.size(); ++i) EXPECT_NEAR(set[i].width.value, 400, 0.01) << said(set[i]);
  EXPECT_LT(set.back().width.value, 400);
}

TEST_F(SetParagraph, AParagraphThatJustifyingWouldTearOpenIsRagged) {
  EXPECT_EQ(lines(text(declaration), 75, Align::justify), lines(text(declaration), 75, Align::left));
}

TEST_F(SetParagraph, ALineEndsInTheSeparatorsPlace) {
  ParagraphText list;
  for (const char* words : {"one two three", "four five six", "seven eight nine", "ten eleven twelve"}) {
    if (!list.runs.empty()) list.runs.push_back(text(" · ", Cohesion::separator).runs.front());
    list.runs.push_back(text(words, Cohesion::unbreakable).runs.front());
  }
  for (const Align align : {Align::left, Align::justify})
    EXPECT_EQ(lines(list, 165, align), (std::vector<std::string>{"one two three · four five six ",
                                                                 "seven eight nine · ten eleven twelve "}));
}

TEST_F(SetParagraph, ASeparatorsSpacesGiveAsOthersDo) {
  ParagraphText list;
  for (int i = 0; i < 12; ++i) {
    if (i > 0) list.runs.push_back(text(" · ", Cohesion::separator).runs.front());
    list.runs.push_back(text("six and seven").runs.front());
  }
  const std::vector<SetLine> set = set_paragraph(list, document_.styles, {Pt(200), Align::justify}, context_);
  ASSERT_GT(set.size(), 2u);
  for (std::size_t i = 0; i + 1 < set.size(); ++i) EXPECT_NEAR(set[i].width.value, 200, 0.01) << said(set[i]);
}

TEST_F(SetParagraph, NothingGivesNoLine) {
  EXPECT_TRUE(lines({}, 100).empty());
}

/// A row of fields, parted by commas, with a date: what stands on which line.
std::vector<std::string> row(const std::vector<std::string>& fields, const std::string& right, double frame,
                             const Document& document, TypesetContext& context, RightPlace place = RightPlace::beside) {
  Block block;
  for (const std::string& field : fields) {
    TextRun run;
    run.text = ", ";
    if (!block.text.empty()) block.text.runs.push_back(run);
    run.text = field;
    run.field = SlotRef{Slot::text_field, Field::title};
    block.text.runs.push_back(run);
  }
  TextRun date;
  date.text = right;
  date.cohesion = Cohesion::unbreakable;
  block.right = RightSide{{{date}}, place, Pt(13)};
  block.leading = Pt(13);
  std::vector<Slice> slices;
  set_block(block, document, {Pt(frame), Pt(), Pt(frame)}, context, slices);
  std::vector<std::string> out;
  for (const Slice& slice : slices) {
    out.emplace_back();
    for (const PageItem& item : slice.items)
      if (const auto* glyphs = std::get_if<GlyphRun>(&item.what)) out.back() += glyphs->text;
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST_F(SetParagraph, ADateStandsAtTheRightWhereItFits) {
  EXPECT_EQ(row({"Baker"}, "2019–2021", 300, document_, context_), Lines{"Baker   2019–2021 "});  // the wide space says two
}

TEST_F(SetParagraph, WhatDoesNotFitBesideADateGoesOnBelowFromAFieldOn) {
  EXPECT_EQ(row({"Baker", "House of Bread", "Old Town"}, "2019–2021", 170, document_, context_),
            (Lines{"Baker, House of Bread   2019–2021 ", "Old Town "}));
}

TEST_F(SetParagraph, ADateStandsBesideTheLastLineOfAFieldThatTurnsOver) {
  EXPECT_EQ(row({"Keeper of the keys to the long and winding stairs", "Old Town"}, "2019–2021", 170, document_, context_),
            (Lines{"Keeper of the keys to the long and ", "winding stairs   2019–2021 ", "Old Town "}));
}

TEST_F(SetParagraph, ADateNeverStandsOnALineThatIsFull) {
  const std::string keeper = "Keeper of the keys to the long and the very winding cellar stairs";
  EXPECT_EQ(row({keeper}, "2019–2021", 160, document_, context_),
            (Lines{"Keeper of the keys to ", "the long and the very ", "winding cellar stairs   2019–2021 "}));
  EXPECT_EQ(row({keeper}, "2019–2021, 2023–2024", 160, document_, context_),
            (Lines{"Keeper of the keys to the long and ", "the very winding cellar stairs ", " 2019–2021, 2023–2024 "}));
  EXPECT_EQ(row({keeper, "Old Town"}, "2019–2021", 160, document_, context_),
            (Lines{"Keeper of the keys to the long and ", "the very winding cellar stairs ", "Old Town   2019–2021 "}));
}

TEST_F(SetParagraph, ADateOfANarrowColumnStandsBelow) {
  EXPECT_EQ(row({"Baker"}, "2019–2021", 300, document_, context_, RightPlace::below), (Lines{"Baker ", "2019–2021 "}));
}

}  // namespace
}  // namespace quoin::testing

// What makes lines even: hyphens, what hangs in the margins, letters that give.
#include "base/letter_gap.h"
#include "typeset/block.h"
#include "typeset/block_lines.h"
#include "typeset/set_paragraph.h"

namespace quoin::testing {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

/// Everything that lines may do.
constexpr LineFit all_of_it{true, true, 0.01};

std::vector<SetLine> justified(const ParagraphText& paragraph, double measure, const LineFit& fit,
                               const Document& document, TypesetContext& context) {
  return set_paragraph(paragraph, document.styles, {Pt(measure), Align::justify, fit}, context);
}

TEST_F(SetParagraph, HyphensPartWordsAndSayThatTheyAreNone) {
  int hyphens = 0;
  for (int measure = 100; measure < 400; measure += 7) {
    std::string whole;
    const std::vector<SetLine> set = justified(text(declaration), measure, {true}, document_, context_);
    for (std::size_t i = 0; i < set.size(); ++i) {
      std::string line = said(set[i]);
      EXPECT_EQ(set[i].hyphenated, line.ends_with(soft_hyphen)) << line;
      if (set[i].hyphenated) {
        ++hyphens;
        line.resize(line.size() - soft_hyphen.size());
        const GlyphRun& run = set[i].runs.back().glyphs;
        EXPECT_EQ(run.glyphs.back().cluster, run.text.size() - soft_hyphen.size());
      }
      whole += line;
    }
    EXPECT_EQ(whole, declaration + std::string(" ")) << measure;
  }
  EXPECT_GE(hyphens, 10);
}

TEST_F(SetParagraph, WithoutHyphensNoWordIsParted) {
  for (int measure = 100; measure < 400; measure += 7)
    for (const Align align : {Align::left, Align::justify})
      for (const std::string& line : lines(text(declaration), measure, align))
        EXPECT_EQ(line.find(soft_hyphen), std::string::npos) << line;
}

TEST_F(SetParagraph, NoNameLinkOrLastWordIsParted) {
  const auto is_whole = [&](const ParagraphText& paragraph) {
    for (int measure = 100; measure < 300; measure += 7)
      for (const SetLine& line : justified(paragraph, measure, {true}, document_, context_))
        EXPECT_FALSE(line.hyphenated) << said(line);
  };
  is_whole(text(declaration, Cohesion::name));
  is_whole(text(declaration, Cohesion::whole_words));
  ParagraphText link = text(declaration);
  link.runs.front().link = 0;
  is_whole(link);
  is_whole(text("one two three four five six seven eight nine ten eleven interdependently"));
}

TEST_F(SetParagraph, NoThreeLinesInARowEndInAHyphen) {
  std::string words;
  for (int i = 0; i < 12; ++i) words += "characteristically uncompromising representations of interdependence ";
  int hyphens = 0;
  for (int measure = 200; measure < 400; measure += 5) {
    int in_row = 0;
    for (const SetLine& line : justified(text(words + "end"), measure, all_of_it, document_, context_)) {
      in_row = line.hyphenated ? in_row + 1 : 0;
      hyphens += in_row > 0 ? 1 : 0;
      EXPECT_LE(in_row, 2) << measure;
    }
  }
  EXPECT_GT(hyphens, 50);
}

TEST_F(SetParagraph, ALooseParagraphTakesALineMoreWhereItsLinesStayEven) {
  const std::string one = declaration, words = one + ", and " + one + ", and " + one;
  int longer = 0, shorter = 0;
  for (int measure = 100; measure < 400; measure += 3) {
    const auto lines_of = [&](int looseness) {
      LineFit fit = all_of_it;
      fit.looseness = looseness;
      std::size_t count = 0;
      for (const SetLine& line : justified(text(words), measure, fit, document_, context_)) {
        EXPECT_FALSE(line.overfull);
        ++count;
      }
      return count;
    };
    const std::size_t best = lines_of(0);
    longer += lines_of(1) == best + 1;
    shorter += lines_of(-1) == best - 1;
    EXPECT_LE(lines_of(-2), best);
  }
  EXPECT_GT(longer, 5);
  EXPECT_GT(shorter, 0);
}

TEST_F(SetParagraph, LinesAreCountedAsTheyAreSet) {
  for (int measure = 60; measure < 400; measure += 3)
    for (const Align align : {Align::left, Align::justify, Align::right})
      for (const LineFit& fit : {LineFit{}, LineFit{true}, all_of_it, LineFit{true, true, 0.01, 1}}) {
        const Measure wanted{Pt(measure), align, fit};
        const std::vector<SetLine> set = set_paragraph(text(declaration), document_.styles, wanted, context_);
        const LineCount count = count_lines(text(declaration), document_.styles, wanted, context_);
        ASSERT_EQ(count.lines, set.size()) << measure;
        for (std::size_t i = 0; i < set.size(); ++i) EXPECT_EQ(count.hyphenated >> i & 1, set[i].hyphenated ? 1u : 0u);
      }
}

/// What is remembered of a text is not taken for the same text as a link, whose words are not hyphenated.
TEST_F(SetParagraph, ALinkIsCountedAsALink) {
  document_.links.resize(1);
  Block block, link;
  block.text = link.text = text(declaration);
  block.fit = link.fit = all_of_it;
  block.align = link.align = Align::justify;
  link.text.runs[0].link = 0;
  int different = 0;
  for (int measure = 60; measure < 400; measure += 3) {
    const std::size_t plain = count_block(block, document_, Pt(measure), context_).lines;
    const std::size_t linked = count_block(link, document_, Pt(measure), context_).lines;
    EXPECT_EQ(linked, lines_of(link, document_, Pt(measure), context_).lines.size()) << measure;
    different += plain != linked;
  }
  EXPECT_GT(different, 0);
}

TEST_F(SetParagraph, WhatHangsStandsOutOfTheMeasureAndNothingElseMoves) {
  const std::string quoted = "“When in the course of human events it becomes necessary”";
  const LineFit hanging{false, true};
  const auto first = set_paragraph(text(quoted), document_.styles, {Pt(400), Align::left, hanging}, context_).front();
  const auto flush = set_paragraph(text(quoted), document_.styles, {Pt(400), Align::left}, context_).front();
  EXPECT_LT(first.runs.front().x, Pt(-0.5));
  EXPECT_GT(first.runs.front().x, Pt(-4));
  EXPECT_EQ(flush.runs.front().x, Pt());
  EXPECT_EQ(first.width, flush.width);
  const auto centred = set_paragraph(text(quoted), document_.styles, {Pt(400), Align::center, hanging}, context_);
  EXPECT_NEAR(centred.front().runs.front().x.value, (400 - flush.width.value) / 2, 0.01);
  const auto right = set_paragraph(text(quoted), document_.styles, {Pt(400), Align::right, hanging}, context_).front();
  EXPECT_GT(right.runs.front().x + right.width, Pt(400.5));
}

TEST_F(SetParagraph, JustifiedLinesEndInTheMarginByWhatHangs) {
  int hung = 0;
  for (int measure = 200; measure < 400; measure += 7) {
    const std::vector<SetLine> set = justified(text(declaration), measure, all_of_it, document_, context_);
    for (std::size_t i = 0; i + 1 < set.size(); ++i) {
      const Pt end = set[i].runs.front().x + set[i].width;
      if (end < Pt(measure - 1)) break;  // ragged
      EXPECT_GE(end, Pt(measure - 0.01)) << said(set[i]);
      EXPECT_LE(end, Pt(measure + 3)) << said(set[i]);
      if (!set[i].hyphenated) continue;
      EXPECT_GT(end, Pt(measure + 1)) << said(set[i]);
      ++hung;
    }
  }
  EXPECT_GT(hung, 5);
}

/// The widest and the narrowest of something, in ems.
struct Extent {
  double least = 1e9, most = -1e9;
  void take(double value) {
    least = std::min(least, value);
    most = std::max(most, value);
  }
};

TEST_F(SetParagraph, LettersGiveNoMoreThanTheyMayAndSpacesStayWideEnough) {
  const ParagraphText paragraph = text(declaration);
  Extent letters, spaces;
  for (int measure = 150; measure < 400; measure += 3)
    for (const SetLine& line : justified(paragraph, measure, {false, false, 0.01}, document_, context_)) {
      const GlyphRun& run = line.runs.front().glyphs;
      for (std::size_t begin = 0; begin < run.glyphs.size();) {
        std::size_t end = begin;
        while (run.text[run.glyphs[end].cluster] != ' ') ++end;
        const std::uint32_t from = run.glyphs[begin].cluster;
        const std::string word = run.text.substr(from, run.glyphs[end].cluster - from);
        const ShapedText& plain = context_.shaper().shape({run.face, {}, 0, false}, word);
        for (std::size_t i = 0; begin + i < end; ++i)
          letters.take(run.glyphs[begin + i].advance / run.size - plain.glyphs[i].advance);
        if (end + 1 < run.glyphs.size()) spaces.take(run.glyphs[end].advance / run.size);
        begin = end + 1;
      }
    }
  EXPECT_NEAR(letters.most, 0.01, 1e-6);
  EXPECT_LT(letters.least, -0.009);
  EXPECT_GE(letters.least, -0.01 - 1e-6);
  EXPECT_GE(spaces.least, narrowest_space - 1e-3);  // spaces of several faces in one line give alike
}

TEST_F(SetParagraph, LetterspacedTextAndCodeKeepTheirLetters) {
  const auto advances = [&](const LineFit& fit, Cohesion cohesion) {
    std::vector<double> out;
    for (const SetLine& line : justified(text("necessary", cohesion), 400, fit, document_, context_))
      for (const PlacedGlyph& glyph : line.runs.front().glyphs.glyphs) out.push_back(glyph.advance.value);
    return out;
  };
  EXPECT_EQ(advances(all_of_it, Cohesion::whole_words), advances({}, Cohesion::whole_words));
  document_.styles.all.front().tracking = 0.05;
  EXPECT_EQ(advances(all_of_it, Cohesion::loose), advances({}, Cohesion::loose));
}

TEST_F(SetParagraph, AWordThatNoLineHoldsIsPartedByAHyphenInRaggedTextToo) {
  EXPECT_EQ(lines(text("see internationalization"), 70), (std::vector<std::string>{"see interna­", "tionalization "}));
}

TEST_F(SetParagraph, NoPageEndsInsideAWordWhetherMeasuredOrSet) {
  Block block;
  block.text = text(std::string(declaration) + ' ' + declaration + ' ' + declaration);
  block.align = Align::justify;
  block.fit = all_of_it;
  block.leading = Pt(13);
  int parted = 0;
  for (int measure = 150; measure < 300; measure += 5) {
    std::vector<Slice> set, measured;
    set_block(block, document_, {Pt(measure), Pt(), Pt(measure)}, context_, set);
    set_block(block, document_, {Pt(measure), Pt(), Pt(measure)}, context_, measured, Purpose::heights);
    ASSERT_EQ(set.size(), measured.size());
    for (std::size_t i = 1; i < set.size(); ++i) {
      EXPECT_EQ(set[i].box.cost, measured[i].box.cost);
      const std::string& before = std::get<GlyphRun>(set[i - 1].items.back().what).text;
      const bool inside_word = before.ends_with(soft_hyphen);
      const bool by_an_edge = i < 2 || i + 2 > set.size();
      EXPECT_EQ(set[i].box.cost == forbidden_break, inside_word || by_an_edge) << before;
      parted += inside_word ? 1 : 0;
    }
  }
  EXPECT_GT(parted, 20);
}

TEST_F(SetParagraph, NoLastLineIsARunt) {
  for (const Align align : {Align::left, Align::justify})
    for (int measure = 130; measure < 450; measure += 2) {
      const auto set = set_paragraph(text(declaration), document_.styles, {Pt(measure), align, all_of_it}, context_);
      if (set.size() < 2) continue;
      const double first = set.size() == 2 ? set.front().width.value : measure;
      EXPECT_GE(set.back().width.value, 0.25 * std::min<double>(measure, first)) << measure << ' ' << said(set.back());
    }
}

TEST_F(SetParagraph, OfTwoLinesTheFirstIsNoShorterThanTheSecondNeeds) {
  const std::string words = "one two three four five six seven eight nine ten eleven twelve";
  for (int measure = 160; measure < 290; ++measure) {
    const auto set = set_paragraph(text(words), document_.styles, {Pt(measure), Align::left}, context_);
    if (set.size() != 2) continue;
    const std::string second = said(set.back());
    const Pt next = set_line(text(second.substr(0, second.find(' ') + 1)), document_.styles, context_).width;
    const Pt fuller = set.front().width + next, shorter = set.back().width - next;
    EXPECT_TRUE(fuller > Pt(measure) || shorter < fuller * 0.25) << measure << ' ' << second;
  }
}

}  // namespace
}  // namespace quoin::testing

// A label of several lines is one text: read whole, and before the row beside it.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/paper.h"
#include "document/compose.h"
#include "layout/library.h"
#include "page/dump.h"
#include "document/own_layout.h"
#include "support/pipeline.h"
#include "typeset/columns.h"
#include "typeset/flow.h"

namespace quoin {
namespace {

std::string skill(const std::string& name, int keywords) {
  std::string out = "[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"Skills\"\nkind = \"skills\"\n[[section.entry]]\nname = \"" +
                    name + "\"\nkeywords = [";
  for (int i = 0; i < keywords; ++i) out += "\"word number " + std::to_string(i) + "\", ";
  return out + "]\n";
}

const std::string long_name = "Programming languages (daily, for many years, at work and at home, alone and with others, "
                              "for money and for nothing)";

/// The slices of a résumé in a layout, and what they need to live.
struct Set {
  std::unique_ptr<testing::Run> run;
  std::vector<Slice> slices;
};

Set slices_of(const std::string& resume, const std::string& layout_name) {
  Set out{testing::run_pipeline(resume, layout_name), {}};
  testing::Run& run = *out.run;
  const auto layout = load_layout({{}, layout_name}, ".", true, testing::source_folder() + "/layouts", run.sources,
                                  *run.world, run.diagnostics);
  TypesetContext context(*run.fonts, run.locale.tag, false, run.resume.places, run.diagnostics);
  const Document document = compose(run.resume, *layout, run.locale, *paper_size("a4"), Look{});
  out.slices = set_columns(document, context).main;
  return out;
}

std::string text_of(const std::vector<PageItem>& items) {
  std::string out;
  for (const PageItem& item : items)
    if (const auto* run = std::get_if<GlyphRun>(&item.what)) out += run->text + '|';
  return out;
}

TEST(Labels, OfSeveralLinesAreReadBeforeTheirRow) {
  for (const char* layout : {"academic", "timeline"})
    for (const int keywords : {1, 40}) {
      const auto run = testing::run_pipeline(skill(long_name, keywords), layout);
      std::string said = quoin::text_of(run->fitted.pages);
      for (char& c : said)
        if (c == '\n') c = ' ';
      EXPECT_NE(said.find(long_name + " word number 0"), std::string::npos) << layout << ": " << said;
    }
}

TEST(Labels, OfSeveralLinesStandBesideTheirRow) {
  for (const char* layout : {"academic", "timeline"}) {
    EXPECT_TRUE(testing::run_pipeline(skill(long_name, 1), layout)->fitted.order.side_by_side) << layout;
    EXPECT_FALSE(testing::run_pipeline(skill("C++", 40), layout)->fitted.order.side_by_side) << layout;
  }
  EXPECT_FALSE(testing::run_pipeline(skill(long_name, 40), "full")->fitted.order.side_by_side) << "no labels";
}

/// Readers that gather what stands near see where a line begins: a space reaches there from the column's left edge.
TEST(Labels, WhatHasNoneBeginsWhereTheOthersDo) {
  const std::string school = "[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"Schools\"\nkind = \"education\"\n"
                             "[[section.entry]]\ninstitution = \"Somewhere\"\n"
                             "degree = [{ name = \"B.Sc.\", start = 2020, end = 2022 }, { name = \"M.Sc.\", start = 2022, end = 2023 }]\n"
                             "[[section.entry]]\ninstitution = \"Elsewhere\"\nname = \"Ph.D.\"\nstart = 2024\n";
  const auto left_of = [&](const char* layout, const std::string& word) {
    const auto run = testing::run_pipeline(school, layout);
    const std::vector<PageItem>& items = run->fitted.pages.pages.front().items;
    for (std::size_t i = 1; i < items.size(); ++i) {
      const auto *gap = std::get_if<GlyphRun>(&items[i - 1].what), *text = std::get_if<GlyphRun>(&items[i].what);
      if (!text || !text->text.starts_with(word)) continue;
      if (!gap || gap->text != " ") return -1.0;
      EXPECT_NEAR((items[i - 1].at.x + gap->width()).value, items[i].at.x.value, 1e-6);
      EXPECT_EQ(items[i - 1].node, items[i].node);
      return items[i - 1].at.x.value;
    }
    return -2.0;
  };
  const double points = 72 / 25.4;
  EXPECT_NEAR(left_of("academic", "Somewhere"), 23 * points, 0.01);
  EXPECT_NEAR(left_of("timeline", "Somewhere"), 18 * points, 0.01);
  EXPECT_NEAR(left_of("timeline", "2024"), 18 * points, 0.01) << "a label at the right of its column";
  EXPECT_GT(left_of("classic", "Schools"), 0) << "a centred heading";
  EXPECT_EQ(left_of("full", "Somewhere"), -1);
}

TEST(Labels, NoPageEndsWithinOne) {
  const Set set = slices_of(skill(long_name, 40), "academic");
  std::size_t lines = 0;
  for (std::size_t i = 0; i < set.slices.size(); ++i) {
    if (set.slices[i].label.empty()) continue;
    if (++lines > 1) {
      EXPECT_EQ(set.slices[i].box.cost, forbidden_break) << i;
    }
  }
  EXPECT_GT(lines, 3u);
}

/// A range too long for its column turns over at the dash, and neither of its dates is torn.
TEST(Labels, ARangeOfDatesTurnsOverAtItsDash) {
  const std::string job = "[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n[[section.entry]]\n"
                          "organization = \"Acme\"\nstart = \"1983-12-15\"\nend = \"1985-11-08\"\n";
  const Set set = slices_of(job, "bars");
  std::string lines;
  for (const Slice& slice : set.slices)
    for (const PageItem& item : slice.label)
      if (const auto* run = std::get_if<GlyphRun>(&item.what)) lines += run->text + '|';
  EXPECT_EQ(lines, " |Dec 15, 1983 – | |Nov 8, 1985 |");  // between spaces for those who read by position
}

/// Where nothing else is possible, each page has its lines of the label first.
TEST(Labels, ThatPartOverTwoPagesStillComeFirstOnEach) {
  Set set = slices_of(skill(long_name, 40), "academic");
  std::size_t begin = 0;
  while (set.slices[begin].label.empty()) ++begin;
  Pages pages;
  pages.pages.resize(2);
  place_column(set.slices, {begin, begin + 2, 0, false}, {}, 0, pages);
  place_column(set.slices, {begin + 2, begin + 4, 0, false}, {}, 1, pages);
  for (const Page& page : pages.pages) {
    const std::string said = text_of(page.items);
    const std::size_t row = said.find("word number");
    ASSERT_NE(row, std::string::npos) << said;
    int before = 0, after = 0;
    for (const PageItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item.what);
      if (!run) continue;
      const bool label = long_name.find(run->text.substr(0, run->text.find_last_not_of(' ') + 1)) != std::string::npos;
      if (!label) after = 1;
      if (label) {
        ++before;
        EXPECT_EQ(after, 0) << "a line of the label behind the row: " << said;
      }
    }
    EXPECT_EQ(before, 2) << said;
  }
}

/// How far from the left margin a text begins in a layout of one's own with headings in a column.
TEST(Labels, TheHeaderMayStandOnTheTextsEdge) {
  const std::string person = "[basics]\nname = \"Ada\"\nheadline = \"Engineer\"\nsummary = \"Writes programs.\"\n"
                             "photo = { path = \"portrait.jpg\", alt = \"Ada\" }\n"
                             "[[section]]\ntitle = \"Life\"\nkind = \"prose\"\ntext = \"Born.\"\n";
  const auto left_of = [&](const std::string& text, const std::string& changes, const std::string& word) {
    const auto run = testing::run_pipeline(text, "full", testing::source_folder() + "/tests/golden/photo");
    EXPECT_EQ(run->messages, "");
    const Layout layout = own_layout("[labels]\nheadings = true\nwidth = \"40mm\"\ngap = \"5mm\"\n" + changes);
    const Document document = compose(run->resume, layout, run->locale, *paper_size("a4"), Look{});
    TypesetContext context(*run->fonts, run->locale.tag, false, run->resume.places, run->diagnostics);
    for (const Slice& slice : set_columns(document, context).main)
      for (const PageItem& item : slice.items)
        if (const auto* glyphs = std::get_if<GlyphRun>(&item.what); glyphs && glyphs->text.starts_with(word))
          return item.at.x.value * 25.4 / 72;
    return -1.0;
  };
  const std::string header = "header = true\n", photo = "[photo]\nside = \"left\"\nwidth = \"40mm\"\ngap = \"5mm\"\n";
  const std::string pictureless = "[photo]\nshape = \"none\"\n";
  EXPECT_NEAR(left_of(person, pictureless, "Born"), 45, 0.5);
  EXPECT_NEAR(left_of(person, pictureless, "Engineer"), 0, 0.5);
  EXPECT_NEAR(left_of(person, pictureless, "Writes"), 0, 0.5);
  for (const char* word : {"Engineer", "Writes"}) EXPECT_NEAR(left_of(person, header + pictureless, word), 45, 0.5) << word;
  EXPECT_NEAR(left_of(person, header + pictureless, "Ada"), 0, 0.5);
  for (const char* word : {"Ada", "Engineer", "Writes", "Born"})
    EXPECT_NEAR(left_of(person, header + photo, word), 45, 0.5) << word;
}

}  // namespace
}  // namespace quoin

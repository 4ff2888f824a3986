// Entries on their pages: where these may end, the numbers at the left, the spine and its dots.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "base/paper.h"
#include "document/compose.h"
#include "layout/library.h"
#include "support/pipeline.h"
#include "typeset/columns.h"

namespace quoin {
namespace {

/// An entry with so many highlights, each of which says `words` so often.
std::string entry_with(int highlights, const std::string& start, const std::string& words = "Did this and that",
                       int times = 4) {
  std::string out = "[[section.entry]]\norganization = \"Acme\"\nposition = \"Smith\"\nstart = " + start +
                    "\nend = 2020\nhighlights = [";
  for (int i = 0; i < highlights; ++i) {
    out += '"';
    for (int k = 0; k < times; ++k) out += words;
    out += "\", ";
  }
  return out + "]\n";
}

const std::string head = "[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n";

Columns columns_of(testing::Run& run, const std::string& layout_name) {
  const auto layout = load_layout({{}, layout_name}, ".", true, testing::source_folder() + "/layouts", run.sources,
                                  *run.world, run.diagnostics);
  TypesetContext context(*run.fonts, run.locale.tag, false, run.resume.places, run.diagnostics);
  const Document document = compose(run.resume, *layout, run.locale, *paper_size("a4"), Look{});
  return set_columns(document, context);
}

TEST(Entries, AHighlightAloneOnItsPageCostsMore) {
  const auto run = testing::run_pipeline(head + entry_with(5, "2019", "Did this and that, and then some. "), "full");
  const std::vector<Slice> slices = columns_of(*run, "full").main;
  ASSERT_EQ(slices.size(), 13u);  // name, heading, the entry's head and five highlights of two lines
  const auto cost_before_highlight = [&](std::size_t number) { return slices[3 + number * 2].box.cost; };
  EXPECT_EQ(cost_before_highlight(1), PageCosts::inside_entry + PageCosts::lone_highlight);
  EXPECT_EQ(cost_before_highlight(2), PageCosts::inside_entry);
  EXPECT_EQ(cost_before_highlight(3), PageCosts::inside_entry);
  EXPECT_EQ(cost_before_highlight(4), PageCosts::inside_entry + PageCosts::lone_highlight);
}

TEST(Entries, AnOnlyHighlightIsNotAlone) {
  const auto run = testing::run_pipeline(head + entry_with(1, "2019", "Did this and that, and then some. ", 14), "full");
  const std::vector<Slice> slices = columns_of(*run, "full").main;
  ASSERT_GT(slices.size(), 6u);
  EXPECT_EQ(slices[5].box.cost, PageCosts::inside_paragraph);
}

/// What stands on the first page: middles of dots, and the rules down the labels' gap from top to bottom.
struct Rail {
  std::vector<Pt> dots;
  std::vector<std::pair<Pt, Pt>> rules;
};

Rail rail_of(const Page& page) {
  Rail rail;
  for (const PageItem& item : page.items) {
    if (const auto* dot = std::get_if<Shape>(&item.what); dot && dot->name == ShapeName::dot)
      rail.dots.push_back(item.at.y + dot->size / 2);
    if (const auto* rule = std::get_if<Rule>(&item.what); rule && rule->size.height > rule->size.width)
      rail.rules.emplace_back(item.at.y, item.at.y + rule->size.height);
  }
  return rail;
}

TEST(Entries, ASpineReachesFromTheFirstDotToTheLast) {
  const auto run = testing::run_pipeline(head + entry_with(3, "2019") + entry_with(3, "2017"), "timeline");
  const Rail rail = rail_of(run->fitted.pages.pages.front());
  ASSERT_EQ(rail.dots.size(), 2u);
  ASSERT_EQ(rail.rules.size(), 1u);
  EXPECT_NEAR(rail.rules.front().first.value, rail.dots.front().value, 1e-6);
  EXPECT_NEAR(rail.rules.front().second.value, rail.dots.back().value, 1e-6);
}

TEST(Entries, ALoneDotHasNoSpine) {
  const auto run = testing::run_pipeline(head + entry_with(3, "2019"), "timeline");
  const Rail rail = rail_of(run->fitted.pages.pages.front());
  EXPECT_EQ(rail.dots.size(), 1u);
  EXPECT_TRUE(rail.rules.empty());
}

TEST(Entries, DotsStandAtWhatIsDated) {
  const std::string roles =
      "[[section.entry.role]]\ntitle = \"Smith\"\nstart = 2019\n[[section.entry.role]]\ntitle = \"Boy\"\ndate = 2018\n";
  const auto run = testing::run_pipeline(head + "[[section.entry]]\norganization = \"Acme\"\n" + roles, "timeline");
  ASSERT_TRUE(run->set) << run->messages;
  EXPECT_EQ(rail_of(run->fitted.pages.pages.front()).dots.size(), 2u);  // none at the organization
}

TEST(Entries, WhatHasNoDateHasADotAllTheSame) {
  const auto run = testing::run_pipeline(head + "[[section.entry]]\norganization = \"Acme\"\n" + entry_with(1, "2019"),
                                         "timeline");
  ASSERT_TRUE(run->set) << run->messages;
  EXPECT_EQ(rail_of(run->fitted.pages.pages.front()).dots.size(), 2u);
}

TEST(Entries, WhatNeverHasADateHasNoDot) {
  const auto run = testing::run_pipeline("[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"References\"\n"
                                         "kind = \"references\"\n[[section.entry]]\nname = \"Eve\"\n",
                                         "timeline");
  ASSERT_TRUE(run->set) << run->messages;
  EXPECT_TRUE(rail_of(run->fitted.pages.pages.front()).dots.empty());
}

TEST(Entries, NumbersEndAtOnePlaceAndStandAsFarFromTheTextInAnyList) {
  for (const char* layout : {"full", "modern", "timeline", "classic"})
    for (const int count : {9, 12, 110}) {
      std::string text =
          "[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"Students\"\nkind = \"list\"\nnumbered = \"up\"\n";
      for (int i = 0; i < count; ++i) text += "[[section.entry]]\ntext = \"Hand\"\n";
      const auto run = testing::run_pipeline(text, layout);
      std::vector<double> ends, begins;
      for (const Page& page : run->fitted.pages.pages)
        for (const PageItem& item : page.items) {
          const auto* glyphs = std::get_if<GlyphRun>(&item.what);
          if (!glyphs || item.node == page_foot) continue;
          const std::string& said = glyphs->text;
          if (said.ends_with(". ")) ends.push_back((item.at.x + glyphs->width() - glyphs->glyphs.back().advance).value);
          if (said == "Hand ") begins.push_back(item.at.x.value);
        }
      ASSERT_EQ(ends.size(), static_cast<std::size_t>(count)) << layout;
      ASSERT_EQ(begins.size(), ends.size());
      for (const double end : ends) EXPECT_NEAR(end, ends.front(), 0.01) << layout;
      const double gap = begins.front() - ends.front();
      EXPECT_GT(gap, 4.5) << layout;
      EXPECT_LT(gap, 7.5) << layout;
    }
}

}  // namespace
}  // namespace quoin

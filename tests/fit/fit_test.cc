#include "fit/fit.h"

#include <gtest/gtest.h>

#include <regex>

#include "base/paper.h"
#include "document/compose.h"
#include "fit/order.h"
#include "layout/library.h"
#include "support/memory_world.h"
#include "support/pipeline.h"
#include "text/hyphenate.h"
#include "typeset/columns.h"

namespace quoin {
namespace {

/// A résumé of one section with so many entries, each with three highlights.
std::string long_resume(int entries) {
  std::string text =
      "[document]\npaper = \"a4\"\n[basics]\nname = \"A Person\"\n[[section]]\ntitle = \"Work\"\nkind = "
      "\"experience\"\n";
  for (int i = 0; i < entries; ++i) {
    text += "[[section.entry]]\norganization = \"House " + std::to_string(i) +
            "\"\nposition = \"Builder\"\nstart = 2001\nend = 2002\n";
    text +=
        "highlights = [\"Carried stones up the hill and down again, day after day, until the wall stood\", "
        "{ text = \"Mixed mortar\", priority = " +
        std::to_string(i % 3) + " }, \"Went home\"]\n";
  }
  return text;
}

std::size_t pages_with(const testing::Run& run, const Layout& layout, std::size_t left_out,
                       const std::vector<CondenseStep>& condensed) {
  Look look;
  look.tightness = 1;
  for (const CondenseStep& step : condensed) look.condense(step);
  look.flexible_spaces = false;
  look.left_out.assign(run.resume.leaves.size(), false);
  const std::vector<LeafId> order = order_of_leaving_out(run.resume);
  for (std::size_t i = 0; i < left_out; ++i) look.left_out[static_cast<std::size_t>(order[i])] = true;
  const Document document = compose(run.resume, layout, run.locale, *paper_size("a4"), look);
  Diagnostics diagnostics;
  Hyphenator hyphenator(*run.world, testing::source_folder() + "/hyphenation", run.locale.tag);
  TypesetContext context(*run.fonts, run.locale.tag, false, run.resume.places, diagnostics, &hyphenator);
  return count_pages(document, boxes_of(set_columns(document, context)));
}

Pt lowest(const Page& page) {
  Pt y;
  for (const PageItem& item : page.items) y = max(y, item.at.y);
  return y;
}

TEST(Fit, LeavesOutTheFewestInTheModelsOrder) {
  for (const int entries : {14, 25, 60}) {
    const auto run = testing::run_pipeline(long_resume(entries), "onepage");
    ASSERT_TRUE(run->set) << run->messages;
    ASSERT_EQ(run->fitted.pages.pages.size(), 1u);
    const std::vector<LeafId>& dropped = run->fitted.report.dropped;
    const std::vector<LeafId> order = order_of_leaving_out(run->resume);
    EXPECT_TRUE(std::equal(dropped.begin(), dropped.end(), order.begin()));
    const auto layout = load_layout({{}, "onepage"}, ".", true, testing::source_folder() + "/layouts", run->sources,
                                    *run->world, run->diagnostics);
    std::size_t fewest = 0;
    while (pages_with(*run, *layout, fewest, layout->condense) > 1) ++fewest;
    EXPECT_EQ(dropped.size(), fewest) << entries;
    if (!dropped.empty()) {
      const Page& page = run->fitted.pages.pages.front();
      EXPECT_GE(lowest(page).value, page.size.height.value * 0.85) << entries;
    }
  }
}

TEST(Fit, ChangesNothingWhereEverythingFitsAtItsIdeal) {
  const auto run = testing::run_pipeline(long_resume(10), "onepage");
  ASSERT_TRUE(run->set) << run->messages;
  EXPECT_EQ(run->fitted.report.tightness, 0);
  EXPECT_EQ(run->fitted.report.size, 10);
  EXPECT_TRUE(run->fitted.report.condensed.empty());
  EXPECT_TRUE(run->fitted.report.dropped.empty());
}

TEST(Fit, AShortResumeGrowsWithinTheRanges) {
  for (const char* layout : {"full", "onepage"}) {
    const auto run = testing::run_pipeline(long_resume(2), layout);
    ASSERT_TRUE(run->set) << run->messages;
    EXPECT_EQ(run->fitted.pages.pages.size(), 1u);
    EXPECT_EQ(run->fitted.report.tightness, -1) << layout;
    EXPECT_GT(run->fitted.report.size, 10) << layout;
  }
}

/// Up to four fifths of a page; what is nearly full stays at its ideal.
TEST(Fit, OnlyAPageWithRoomGrows) {
  int grown = 0, stayed = 0;
  for (int entries = 2; entries < 11; ++entries) {
    const auto run = testing::run_pipeline(long_resume(entries), "full");
    ASSERT_TRUE(run->set) << run->messages;
    if (run->fitted.pages.pages.size() > 1) break;
    const Page& page = run->fitted.pages.pages.front();
    const double filled = lowest(page) / page.size.height;
    const bool grows = run->fitted.report.tightness < 0;
    EXPECT_TRUE(grows || filled > 0.7) << entries;
    EXPECT_TRUE(!grows || filled < 0.92) << entries;
    (grows ? grown : stayed) += 1;
  }
  EXPECT_GE(grown, 2);
  EXPECT_GE(stayed, 1);
}

/// Where even the ideal is small.
TEST(Fit, APageIsSavedByItsSpacesAlone) {
  int saved = 0;
  for (int entries = 8; entries < 40; ++entries) {
    const auto run = testing::run_pipeline(long_resume(entries), "timeline");
    ASSERT_TRUE(run->set) << run->messages;
    EXPECT_GE(run->fitted.report.size, 9.4) << entries;
    saved += run->fitted.report.tightness > 0 ? 1 : 0;
  }
  EXPECT_GE(saved, 1);
}

TEST(Fit, ALastPageThatIsNotHalfFullIsSavedWithTypeThatReadsWell) {
  int saved = 0, kept = 0;
  for (int entries = 8; entries < 40; ++entries) {
    const auto run = testing::run_pipeline(long_resume(entries), "full");
    ASSERT_TRUE(run->set) << run->messages;
    saved += run->fitted.report.tightness > 0 ? 1 : 0;
    kept += run->fitted.pages.pages.size() > 1 ? 1 : 0;
    EXPECT_GE(run->fitted.report.size, 9.5) << entries;
    EXPECT_TRUE(run->fitted.report.dropped.empty() && run->fitted.report.condensed.empty());
  }
  EXPECT_GE(saved, 2);
  EXPECT_GE(kept, 2);
}

TEST(Fit, NeverSmallerThanTheSmallestType) {
  const auto run = testing::run_pipeline(long_resume(60), "onepage");
  ASSERT_TRUE(run->set);
  EXPECT_GE(run->fitted.report.size, 9);
  for (const PageItem& item : run->fitted.pages.pages.front().items)
    if (const auto* glyphs = std::get_if<GlyphRun>(&item.what)) {
      EXPECT_GE(glyphs->size.value, 8.5) << glyphs->text;
    }
}

TEST(Fit, AHoleThatNothingCanFillIsSaid) {
  std::string text = "[basics]\nname = \"A Person\"\n[[section]]\ntitle = \"Work\"\nkind = \"prose\"\ntext = \"\"\"\n";
  for (int i = 0; i < 400; ++i)
    text += "A paragraph that goes on and on and says the same thing in ever the same words. ";
  text += "\"\"\"\n";
  const auto run = testing::run_pipeline(text, "onepage");
  EXPECT_NE(run->messages.find("warning[page-not-full]"), std::string::npos) << run->messages;
}

TEST(Fit, ABudgetThatCannotBeMetIsAFault) {
  std::string text = "[basics]\nname = \"A Person\"\nsummary = \"\"\"\n";
  for (int i = 0; i < 400; ++i)
    text += "A summary that goes on and on and says the same thing in ever the same words. ";
  text += "\"\"\"\n[[section]]\ntitle = \"Work\"\nkind = \"prose\"\ntext = \"Much.\"\n";
  const auto run = testing::run_pipeline(text, "onepage");
  EXPECT_NE(run->messages.find("error[page-budget]"), std::string::npos) << run->messages;
  // Some 270 lines of 11.16 pt on a page of 68.
  std::smatch found;
  ASSERT_TRUE(std::regex_search(run->messages, found, std::regex("is (\\d+)\\.\\d pt too long, some (\\d+) lines")))
      << run->messages;
  const double points = std::stod(found[1]), lines = std::stod(found[2]);
  EXPECT_GT(points, 1000);
  EXPECT_NEAR(points / lines, 11.16, 0.1);
}

/// `[fit]` in a layout of one's own, with a bundled one behind it.
TEST(Fit, ABudgetInALayoutOfOnesOwn) {
  auto run = testing::run_pipeline(long_resume(60), "full");
  MemoryWorld world;
  world.files = {{"./two.toml", "extends = \"full\"\nfit = { pages = 2 }\n"},
                 {"layouts/full.toml", testing::read_file(testing::source_folder() + "/layouts/full.toml")}};
  const auto layout = load_layout({{}, "./two.toml"}, ".", true, "layouts", run->sources, world, run->diagnostics);
  ASSERT_TRUE(layout) << render(run->diagnostics.all.front(), run->sources);
  ASSERT_GT(run->fitted.pages.pages.size(), 2u);
  const Fitted fitted = fit_pages({run->resume, *layout, run->locale, *paper_size("a4"), *run->fonts, run->diagnostics});
  EXPECT_EQ(fitted.pages.pages.size(), 2u);
  EXPECT_FALSE(fitted.report.dropped.empty());
}

}  // namespace
}  // namespace quoin

#include "fit/explain.h"

#include <gtest/gtest.h>

#include <sstream>

#include "base/paper.h"
#include "layout/library.h"
#include "page/dump.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

/// One highlight a line, of ever more words.
std::string long_resume(int entries) {
  std::string text =
      "[document]\npaper = \"a4\"\n[basics]\nname = \"A Person\"\n[[section]]\ntitle = \"Work\"\nkind = "
      "\"experience\"\n";
  std::string words = "Carried stones up the hill and down again, day after day, until the wall stood and";
  for (int i = 0; i < entries; ++i) {
    text += "[[section.entry]]\norganization = \"House " + std::to_string(i) +
            "\"\nposition = \"Builder\"\nstart = 2001\nend = 2002\nhighlights = [\n";
    for (int item = 0; item < 3; ++item) text += "\"" + (words += " on and on") + "\",\n";
    text += "]\n";
    if (i % 5 == 4) words = "Mixed mortar with sand of the river and lime that was burnt in kilns of our own making";
  }
  return text;
}

std::unique_ptr<testing::Run> explained(const std::string& text, const std::string& layout_name, int pages = 0) {
  auto run = testing::run_pipeline(text, layout_name);
  EXPECT_TRUE(run->set) << run->messages;
  std::optional<Layout> layout = load_layout({{}, layout_name}, ".", true, testing::source_folder() + "/layouts",
                                             run->sources, *run->world, run->diagnostics);
  if (pages > 0) layout->fit_pages = pages;
  const std::string plain = pages > 0 ? "" : dump_pages(run->fitted.pages, *run->fonts);
  run->fitted =
      fit_pages({run->resume, *layout, run->locale, *paper_size("a4"), *run->fonts, run->diagnostics}, true);
  if (pages == 0) {
    EXPECT_EQ(dump_pages(run->fitted.pages, *run->fonts), plain) << "explaining changes nothing";
  }
  EXPECT_TRUE(run->fitted.explanation);
  return run;
}

/// The résumé with what the explanation asks for.
std::string shortened(const std::string& text, const std::vector<Saving>& savings, const Places& places) {
  std::istringstream in(text);
  std::string out, line;
  for (std::uint32_t number = 1; std::getline(in, line); ++number) {
    for (const Saving& saving : savings)
      if (places.of(saving.value_id).begin.line == number) {
        line.erase(line.rfind('"'));
        for (int i = 0; i < saving.words; ++i) line.erase(line.rfind(' '));
        line += "\",";
      }
    out += line + "\n";
  }
  return out;
}

TEST(Explain, FewerWordsLetTheNextItemStay) {
  int tried = 0;
  for (const int entries : {14, 16, 19, 22}) {
    const std::string text = long_resume(entries);
    const auto run = explained(text, "onepage");
    const Explanation& why = *run->fitted.explanation;
    ASSERT_FALSE(why.costs.empty());
    EXPECT_GT(*why.at_ideal, 0);
    EXPECT_GT(*why.lacking, 0);
    EXPECT_EQ(why.costs.size(), run->fitted.report.dropped.size());
    EXPECT_EQ(why.costs.back().leaf, run->fitted.report.dropped.back());
    EXPECT_DOUBLE_EQ(why.costs.back().overflow, *why.lacking);
    if (!why.enough) continue;
    ++tried;
    const auto after = testing::run_pipeline(shortened(text, why.savings, run->resume.places), "onepage");
    EXPECT_LT(after->fitted.report.dropped.size(), why.costs.size()) << entries;
  }
  EXPECT_GE(tried, 2);
}

TEST(Explain, WhatFitsAtItsIdealSaysSo) {
  const auto run = explained(long_resume(2), "onepage");
  const Explanation& why = *run->fitted.explanation;
  EXPECT_LE(*why.at_ideal, 0);
  EXPECT_FALSE(why.without_condensed);
  EXPECT_TRUE(why.costs.empty());
  EXPECT_TRUE(why.savings.empty());
  EXPECT_FALSE(why.lacking);
  EXPECT_GT(why.filled, 0.1);
  EXPECT_LT(why.filled, 0.9);
}

TEST(Explain, CondensedRowsAreNeeded) {
  int condensed = 0;
  for (const int entries : {8, 9, 10, 11, 12, 13}) {
    const auto run = explained(long_resume(entries), "onepage");
    const Explanation& why = *run->fitted.explanation;
    EXPECT_EQ(why.without_condensed.has_value(), !run->fitted.report.condensed.empty());
    if (!why.without_condensed) continue;
    EXPECT_GT(*why.without_condensed, 0);
    ++condensed;
  }
  EXPECT_GE(condensed, 1);
}

TEST(Explain, WithoutABudget) {
  const auto one = explained(long_resume(2), "full");
  EXPECT_EQ(one->fitted.explanation->pages, 1u);
  EXPECT_FALSE(one->fitted.explanation->lacking);
  EXPECT_FALSE(one->fitted.explanation->at_ideal);
  const auto several = explained(long_resume(20), "full");
  const Explanation& why = *several->fitted.explanation;
  EXPECT_EQ(why.pages, several->fitted.pages.pages.size());
  EXPECT_GT(*why.lacking, 0);
}

/// Any layout may have a budget, of any number of pages.
TEST(Fit, ABudgetOfSeveralPages) {
  for (const char* layout : {"full", "onepage"})
    for (const int pages : {2, 3}) {
      const auto run = explained(long_resume(60), layout, pages);
      EXPECT_EQ(run->fitted.pages.pages.size(), static_cast<std::size_t>(pages)) << layout;
      EXPECT_FALSE(run->fitted.report.dropped.empty());
      EXPECT_GT(*run->fitted.explanation->lacking, 0);
    }
}

}  // namespace
}  // namespace quoin

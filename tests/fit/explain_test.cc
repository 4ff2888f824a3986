#include "fit/explain.h"

#include <gtest/gtest.h>

#include <sstream>

#include "base/paper.h"
#include "layout/library.h"
#include "page/dump.h"
#include "support/pipeline.h"
#include "text/hyphenate.h"

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
    for (int item = 0; item < 3; ++item) text += "\"" + (words += " so it") + "\",\n";
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
      fit_pages(run->resume, *layout, run->locale, *paper_size("a4"), *run->fonts, run->diagnostics, nullptr, true);
  if (pages == 0) {
    EXPECT_EQ(dump_pages(run->fitted.pages, *run->fonts), plain) << "explaining changes nothing";
  }
  EXPECT_TRUE(run->fitted.explanation);
  return run;
}

/// The résumé with what the explanation asks for.
std::string shortened(const std::string& text, const std::vector<Saving>& savings) {
  std::istringstream in(text);
  std::string out, line;
  for (std::uint32_t number = 1; std::getline(in, line); ++number) {
    for (const Saving& saving : savings)
      if (saving.span.begin.line == number) {
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
    const auto after = testing::run_pipeline(shortened(text, why.savings), "onepage");
    EXPECT_LT(after->fitted.report.dropped.size(), why.costs.size()) << entries;
  }
  EXPECT_GE(tried, 2);
}

/// What `text` comes to in a layout that extends `onepage`.
Fitted fitted_in(const std::string& text, const std::string& layout_text) {
  const auto run = testing::run_pipeline(text, "full");
  MemoryWorld world;
  world.files["./own.toml"] = "extends = \"onepage\"\n" + layout_text;
  for (const char* name : {"full", "onepage"})
    world.files[std::string("layouts/") + name + ".toml"] =
        testing::read_file(testing::source_folder() + "/layouts/" + name + ".toml");
  const auto layout = load_layout({{}, "./own.toml"}, ".", true, "layouts", run->sources, world, run->diagnostics);
  EXPECT_TRUE(layout) << layout_text;
  Hyphenator hyphenator(*run->world, testing::source_folder() + "/hyphenation", run->locale.tag);
  return fit_pages(run->resume, *layout, run->locale, *paper_size("a4"), *run->fonts, run->diagnostics, nullptr, true,
                   &hyphenator);
}

/// Each paragraph is measured in its own column, and what saves nothing there is not advised.
TEST(Explain, AdviceHoldsInEveryColumn) {
  const std::string layouts[] = {
      "[sidebar]\nsections = [\"skills\"]\nwidth = \"50mm\"\ngap = \"6mm\"\n",
      "[labels]\ngap = \"4mm\"\n[entry.experience]\nrows = [{ label = \"{dates}\", left = \"**{organization}**\" }]\n"};
  for (const std::string& layout : layouts) {
    int tried = 0;
    for (int entries = 8; entries < 24 && tried < 3; ++entries) {
      std::string text = long_resume(entries) + "[[section]]\ntitle = \"Skills\"\nkind = \"skills\"\n";
      for (int i = 0; i < 5; ++i)
        text += "[[section.entry]]\nname = \"Stone\"\npriority = 1\nkeywords = [\n\"marble and granite and slate of\",\n]\n";
      const Fitted before = fitted_in(text, layout);
      const Explanation& why = *before.explanation;
      if (why.costs.empty() || !why.enough) continue;
      ++tried;
      EXPECT_LT(fitted_in(shortened(text, why.savings), layout).report.dropped.size(), why.costs.size())
          << layout << entries;
    }
    EXPECT_GE(tried, 1) << layout;
  }
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

// A letter is fitted to a page within its layout's ranges, and goes on on a second one where nothing else helps.
#include "fit/letter.h"

#include <gtest/gtest.h>

#include "pipeline/typeset.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

std::string letter_of(int sentences, const std::string& more = {}) {
  std::string body;
  for (int i = 0; i < sentences; ++i)
    body += "A sentence of a letter that is neither long nor short, and says little." + std::string(i % 5 == 4 ? "\\n\\n" : " ");
  return "[basics]\nname = \"Ada Okafor\"\n[letter]\ndate = \"2026-03-02\"\nrecipient = \"Acme\"\nopening = \"Dear all,\"\nbody = \"" + body +
         "\"\nclosing = \"Sincerely,\"\n" + more;
}

std::unique_ptr<testing::Run> fitted(int sentences, const std::string& layout = "onepage", const std::string& more = {}) {
  return testing::run_pipeline(letter_of(sentences, more), layout, ".", {}, Documents::letter);
}

TEST(FitLetter, ShrinksOnlyAsFarAsItMust) {
  double last = 100;
  bool shrank = false;
  for (int sentences = 10; sentences <= 150; sentences += 10) {
    const auto run = fitted(sentences);
    const FittedLetter& letter = *run->fitted.letter;
    if (letter.pages > 1) {
      EXPECT_NE(run->messages.find("warning[letter-too-long]: the letter takes 2 pages: at its tightest it is "), std::string::npos);
      EXPECT_NE(run->messages.find("too long for 1 page"), std::string::npos);
      EXPECT_EQ(letter.report.tightness, 0) << "two pages are set as the layout likes it best";
      EXPECT_TRUE(shrank);
      return;
    }
    EXPECT_EQ(run->messages, "") << sentences;
    EXPECT_LE(letter.report.size, last) << sentences;
    shrank = shrank || letter.report.tightness > 0;
    last = letter.report.size;
  }
  FAIL() << "it never took a second page";
}

TEST(FitLetter, AFewLinesAreSetLarger) {
  EXPECT_EQ(fitted(2)->fitted.letter->report.tightness, -1);
  EXPECT_EQ(fitted(2)->fitted.letter->pages, 1u);
}

TEST(FitLetter, WhatClosesItIsNotAloneOnAPage) {
  for (int sentences = 40; sentences <= 64; sentences += 2) {
    const auto run = fitted(sentences, "executive");
    const std::vector<Page>& pages = run->fitted.pages.pages;
    if (pages.size() < 2) continue;
    std::string first;
    for (const PageItem& item : pages.back().items)
      if (const GlyphRun* text = text_in(item); text && first.empty() && !is_artifact(item.node)) first = text->text;
    EXPECT_FALSE(first.starts_with("Sincerely") || first.starts_with("Ada")) << sentences;
  }
}

TEST(FitLetter, PagesThatAreAskedFor) {
  auto pages_and_size = [](std::optional<int> pages) {
    const auto world = disk_world();
    Request request;
    request.layout = "full";
    request.documents = Documents::letter;
    request.pages = pages;
    const std::string root = testing::source_folder();
    TypesetRun run{*world, {root + "/layouts", root + "/fonts", root + "/hyphenation"}};
    const Input input{run.sources.add("resume.toml", letter_of(52)), "."};
    const Typeset set = typeset_resume(request, input, run);
    return std::pair(set.fitted.letter->pages, run.diagnostics.all.size());
  };
  EXPECT_EQ(pages_and_size({}), std::pair(std::size_t{2}, std::size_t{1}));
  EXPECT_EQ(pages_and_size(2), std::pair(std::size_t{2}, std::size_t{0}));
  EXPECT_EQ(pages_and_size(0), std::pair(std::size_t{2}, std::size_t{0}));
}

/// Prose that cannot be justified without gaps is ragged, as in a résumé.
TEST(FitLetter, IsSetInEveryLayout) {
  for (const char* layout : {"academic", "banner", "classic", "executive", "flank", "raster", "tandem"}) {
    const auto run = fitted(20, layout, "enclosures = [\"CV\"]\n");
    EXPECT_EQ(run->messages, "") << layout;
    EXPECT_EQ(run->fitted.letter->pages, 1u) << layout;
    EXPECT_TRUE(run->fitted.not_printed.empty()) << layout;
  }
}

}  // namespace
}  // namespace quoin

// Running heads and feet: on which pages they stand, where, what they say, and what happens where they find no room.
#include "typeset/running_line.h"

#include <gtest/gtest.h>

#include "base/paper.h"
#include "document/compose.h"
#include "fit/fit.h"
#include "layout/library.h"
#include "support/memory_world.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

constexpr Size a5{points_from_mm(148), points_from_mm(210)};

struct Outcome {
  std::string lines;  ///< "1 foot 300: TEXT", by page: place from the left in points, rounded down
  std::string messages;
};

std::string resume_of(int highlights, const std::string& name) {
  std::string text = "[document]\nlanguage = \"en\"\nlast-updated = \"2024-03\"\n[basics]\nname = \"" + name +
                     "\"\nheadline = \"Physicist\"\n[[section]]\nkind = \"experience\"\ntitle = "
                     "\"Experience\"\n[[section.entry]]\norganization = \"Sorbonne\"\nhighlights = [";
  for (int i = 0; i < highlights; ++i) text += "\"Measured a mineral and wrote it down.\",";
  return text + "]\n";
}

Outcome run(const std::string& page_table, int highlights, const std::string& name) {
  const auto base = testing::run_pipeline(resume_of(highlights, name), "full");
  EXPECT_TRUE(base->set) << base->messages;
  MemoryWorld world;
  world.files["layouts/full.toml"] = testing::read_file(testing::source_folder() + "/layouts/full.toml");
  world.files["mine.toml"] = "extends = \"full\"\n[page]\n" + page_table;
  Sources sources;
  Diagnostics diagnostics;
  Outcome out;
  if (const auto layout = load_layout({{}, "./mine.toml"}, ".", true, "layouts", sources, world, diagnostics)) {
    const Pages pages = fit_pages({base->resume, *layout, base->locale, a5, *base->fonts, diagnostics}).pages;
    for (std::size_t p = 0; p < pages.pages.size(); ++p)
      for (const PageItem& item : pages.pages[p].items) {
        if (item.node != page_head && item.node != page_foot) continue;
        EXPECT_EQ(item.at.y < a5.height * 0.5, item.node == page_head);
        out.lines += std::to_string(p + 1) + (item.node == page_head ? " head " : " foot ") +
                     std::to_string(static_cast<int>(item.at.x.value)) + ": " + std::get<GlyphRun>(item.what).text +
                     '\n';
      }
  }
  for (const Diagnostic& d : diagnostics.all) out.messages += d.code + ": " + d.message + '\n';
  return out;
}

void check(const std::string& page_table, int highlights, const std::string& lines, const std::string& messages = "",
           const std::string& name = "Marie Curie") {
  const Outcome outcome = run(page_table, highlights, name);
  EXPECT_EQ(outcome.lines, lines) << page_table;
  EXPECT_EQ(outcome.messages, messages) << page_table;
}

constexpr int one_page = 3, two_pages = 40;

TEST(RunningLine, StandsOnThePagesThatTheLayoutSays) {
  check("foot = \"\"\n", two_pages, "");
  check("foot = { left = \"{page}\", right = \"\" }\n", one_page, "");
  check("foot = { left = \"{page}\", right = \"\" }\n", two_pages, "1 foot 59: 1 \n2 foot 59: 2 \n");
  check("foot = { left = \"{page}\", when = \"always\" }\n", one_page, "1 foot 59: 1 \n");
  check("foot = { left = \"{page}\", when = \"not-first\" }\n", two_pages, "2 foot 59: 2 \n");
  check("foot = { left = \"{page}\", when = \"not-first\" }\n", one_page, "");
  check("foot = { left = \"{page}\", when = \"first\" }\n", two_pages, "1 foot 59: 1 \n");
}

TEST(RunningLine, HeadsAndFeetHaveThreeSidesAndFields) {
  check(
      "foot = \"\"\nhead = { left = \"{name}{, headline}\", center = \"{page}/{pages}\", right = \"{date}\", when = "
      "\"first\" }\n",
      two_pages, "1 head 59: Marie Curie, Physicist \n1 head 204: 1/2 \n1 head 326: Mar 2024 \n");
  check("foot = \"{name} · {page}\"\n", two_pages,
        "1 foot 309: Marie Curie · 1 \n2 foot 308: Marie Curie · 2 \n");  // a row alone stands at the right
}

TEST(RunningLine, WhatIsTooLongForALineGoesBelow) {
  const std::string name = "Wolfeschlegelsteinhausenbergerdorff Maximilian";
  check("foot = { left = \"{name}\", right = \"{name}\", when = \"always\" }\n", one_page,
        "1 foot 59: " + name + " \n1 foot 174: " + name + " \n", "", name);
  check("foot = { left = \"{name}\", center = \"{page}\", right = \"{name}\", when = \"always\" }\n", one_page, "",
        "no-room: the foot is left out: it takes 35.6 pt, and half of the bottom margin is 25.5 pt\n", name);
}

TEST(RunningLine, AMarginWithoutRoomIsReportedOnce) {
  check("foot = \"\"\nhead = \"{page}\"\nmargin.top = \"8mm\"\n", two_pages, "",
        "no-room: the head is left out: it takes 11.9 pt, and half of the top margin is 11.3 pt\n");
}

TEST(RunningLine, FaultsAreReported) {
  check("foot = 3\n", one_page, "",
        "wrong-type: `foot`: expected a row, or a table such as { left = \"{name}\", right = \"{page}\" }, found an "
        "integer\n");
  check("foot = { lft = \"{page}\" }\n", one_page, "", "unknown-key: unknown key `lft` in `foot`\n");
  check("head = { left = \"{page}\", when = \"allways\" }\n", one_page, "", "bad-value: `when` cannot be `allways`\n");
  check("head = { left = \"{title}\" }\n", one_page, "",
        "unknown-field: a page's head or foot has no field `title`\n");
}

}  // namespace
}  // namespace quoin

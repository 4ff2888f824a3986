// Colours go by their names until pages are set: two that look alike are two, and look alike on the page.
#include <algorithm>

#include "fit/fit.h"
#include "own_layout.h"
#include "page/dump.h"
#include "typeset/columns.h"
#include "typeset/paragraph.h"

namespace quoin {
namespace {

const std::string resume =
    "[basics]\nname = \"Ada\"\nheadline = \"Engineer\"\n[[section]]\ntitle = \"Awards\"\nkind = \"awards\"\n"
    "entry = [{ title = \"Prize\", date = 1990 }]\n";

constexpr const char* alike =
    "[color]\nfirst = \"#800000\"\nsecond = \"#800000\"\n[style.heading]\ncolor = \"first\"\n"
    "[style.heading.rule]\nthickness = \"1pt\"\ncolor = \"line\"\n[style.date]\ncolor = \"second\"\n"
    "[style.headline]\ncolor = \"#123456\"\n";

/// The colour that a text is set in.
NamedColor color_of(const Document& document, const std::string& text) {
  for (const Block& block : document.blocks)
    for (const TextRun* run : runs_of(block))
      if (run->text == text) return document.styles.palette.at(document.styles[run->style].color);
  ADD_FAILURE() << text;
  return {};
}

std::string name_of(const Document& document, const std::string& text) {
  return color_of(document, text).name.str();
}

TEST(Colors, AreNamedAsTheLayoutNamesThem) {
  const Document document = composed(resume, alike).document;
  EXPECT_EQ(name_of(document, "AWARDS"), "first");
  EXPECT_EQ(name_of(document, "1990"), "second");
  EXPECT_EQ(name_of(document, "Prize"), "ink");
  EXPECT_EQ(name_of(document, "Engineer"), "");
  EXPECT_EQ(hex(color_of(document, "Engineer").color), "#123456");
  const auto heading = std::find_if(document.blocks.begin(), document.blocks.end(),
                                    [](const Block& block) { return block.outline >= 0; });
  ASSERT_TRUE(heading != document.blocks.end() && heading->rule);
  EXPECT_EQ(document.styles.palette.at(heading->rule->color).name.str(), "line");
}

TEST(Colors, WhatIsUnsaidIsBlack) {
  EXPECT_EQ(hex(Document().styles.color(unsaid_color)), "#000000");
  EXPECT_EQ(Layout().palette.size(), 1u);
}

/// The pages of a document, as text.
std::string pages_of(const Document& document, testing::Run& run) {
  TypesetContext context(*run.fonts, run.locale.tag, false, run.resume.places, run.diagnostics);
  return dump_pages(paginate(document, set_columns(document, context), FillLast{}, context).pages, *run.fonts);
}

TEST(Colors, ThePaletteIsResolvedWhereTypeIsSet) {
  Composed made = composed(resume, alike);
  const std::string before = pages_of(made.document, *made.run);
  for (NamedColor& color : made.document.styles.palette)
    if (color.name.str() == "second") color.color = {0, 0, 0x80};
  const std::string after = pages_of(made.document, *made.run);
  const auto is_painted = [](const std::string& pages, const char* color) { return pages.find(color) != pages.npos; };
  EXPECT_TRUE(is_painted(before, "#800000") && !is_painted(before, "#000080"));
  EXPECT_TRUE(is_painted(after, "#800000") && is_painted(after, "#000080"));
}

TEST(Colors, LookAlikesStandInOneRun) {
  Composed made = composed(resume, alike);
  Styles& styles = made.document.styles;
  TextStyle twin = styles.all.front();
  twin.color = static_cast<ColorId>(styles.palette.size());
  styles.palette.push_back({"twin", styles.color(styles.all.front().color)});
  styles.all.push_back(twin);
  ParagraphText text;
  text.runs.resize(2);
  text.runs[0].text = "Ada ";
  text.runs[1].text = "Lovelace";
  text.runs[1].style = static_cast<StyleId>(styles.all.size() - 1);
  testing::Run& run = *made.run;
  TypesetContext context(*run.fonts, run.locale.tag, false, run.resume.places, run.diagnostics);
  const auto count_runs = [&] { return set_line(text, styles, context).runs.size(); };
  EXPECT_EQ(count_runs(), 1u);
  styles.palette.back().color = {1, 2, 3};
  EXPECT_EQ(count_runs(), 2u);
  styles.palette.back().color = styles.color(styles.all.front().color);
  EXPECT_EQ(count_runs(), 1u);
  styles.all.back().size = styles.all.front().size * 2;
  EXPECT_EQ(count_runs(), 2u);
}

/// What stands in a sidebar has its colours, what stands elsewhere in the same style has not.
TEST(Colors, ASidebarHasItsOwn) {
  const std::string two =
      resume + "[[section]]\ntitle = \"Known for\"\nkind = \"skills\"\nentry = [{ name = \"Engines\" }]\n";
  const Document document = composed(two, std::string(alike) +
                                              "[sidebar]\nwidth = \"50mm\"\nsections = [\"awards\"]\n"
                                              "color = { first = \"#004000\", second = \"ink\", line = \"second\" }\n")
                                .document;
  EXPECT_EQ(hex(color_of(document, "AWARDS").color), "#004000");
  EXPECT_EQ(name_of(document, "1990"), "ink");
  EXPECT_EQ(name_of(document, "KNOWN FOR"), "first");
  EXPECT_EQ(name_of(document, "Engines"), "ink");
  for (const Block& block : document.blocks) {
    if (block.outline < 0) continue;
    EXPECT_EQ(document.styles.palette.at(block.rule->color).name.str(),
              block.region == Region::sidebar ? "second" : "line");
  }
}

}  // namespace
}  // namespace quoin

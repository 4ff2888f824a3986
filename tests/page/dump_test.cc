#include "page/dump.h"

#include <gtest/gtest.h>

#include "../export/pdf/sample.h"

namespace quoin {
namespace {

GlyphRun run_saying(std::string text) {
  GlyphRun run;
  run.text = std::move(text);
  return run;
}

struct Said {
  NodeId node;
  std::string text;
};

/// A list item with label and body, and two paragraphs, the first with a link and a span inside.
StructureTree sample_tree() {
  return {{{Role::document, 0, ""},     // 0
           {Role::paragraph, 0, ""},    // 1
           {Role::link, 1, ""},         // 2
           {Role::span, 2, "fr"},       // 3
           {Role::paragraph, 0, ""},    // 4
           {Role::list, 0, ""},         // 5
           {Role::list_item, 5, ""},    // 6
           {Role::label, 6, ""},        // 7
           {Role::list_body, 6, ""}}};  // 8
}

Pages pages_saying(const std::vector<std::vector<Said>>& said) {
  Pages pages;
  pages.tree = sample_tree();
  for (const auto& page : said) {
    pages.pages.push_back({});
    for (const Said& item : page) pages.pages.back().items.push_back({{}, item.node, run_saying(item.text)});
  }
  return pages;
}

void check(const std::vector<std::vector<Said>>& said, const std::string& expected) {
  EXPECT_EQ(text_of(pages_saying(said)), expected);
}

TEST(TextOf, BlocksOnLinesAndWordsPartedByOneSpace) {
  check({}, "");
  check({{{1, "one "}, {1, "two"}}}, "one two\n");
  check({{{1, " one  "}, {1, " two "}, {4, "three"}}}, "one two\nthree\n");
  check({{{1, "on"}, {1, "e"}}}, "one\n");
  check({{{1, " "}, {4, "x"}}}, "x\n");
}

TEST(TextOf, InlineNodesBelongToTheirBlock) {
  check({{{1, "see "}, {2, "the "}, {3, "site"}, {1, "."}}}, "see the site.\n");
  check({{{7, "• "}, {8, "done"}}}, "• done\n");
}

TEST(TextOf, ArtifactsAreLeftOutAndParagraphsGoOnOverAPage) {
  check({{{1, "one "}, {artifact, "Page 1"}}, {{1, "two"}, {artifact, "Page 2"}}}, "one two\n");
}

TEST(TextOf, AHyphenOfTheLineEndVanishesAnOwnHyphenStays) {
  check({{{1, "exam\u00AD"}, {1, "ple"}}}, "example\n");
  check({{{1, "ACM-"}, {1, "ICPC"}}}, "ACM-ICPC\n");
}

TEST(DumpTree, IndentedWithTheTextOfEachNode) {
  const Pages pages = pages_saying({{{1, "see "}, {2, "the "}, {3, "\"site\""}, {4, "x\ty"}, {7, "•"}, {8, "done"}}});
  EXPECT_EQ(dump_tree(pages),
            "document\n"
            "  paragraph \"see\"\n"
            "    link \"the\"\n"
            "      span [fr] \"\\\"site\\\"\"\n"
            "  paragraph \"x y\"\n"
            "  list\n"
            "    list-item\n"
            "      label \"•\"\n"
            "      list-body \"done\"\n");
  EXPECT_EQ(dump_tree({}), "");
}

TEST(DumpTree, ADeepTreeNeedsNoStack) {
  Pages pages;
  pages.tree.nodes.push_back({Role::document, 0, ""});
  for (NodeId i = 1; i < 3000; ++i) pages.tree.nodes.push_back({Role::section, i - 1, ""});
  pages.pages.push_back({});
  pages.pages[0].items.push_back({{}, 2999, run_saying("deep")});
  EXPECT_NE(dump_tree(pages).find("section \"deep\"\n"), std::string::npos);
}

TEST(DumpPages, OneLineForEachItem) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const NodeId node = sample.node(Role::h1);
  SampleStyle style{fonts.serif(600), 25};
  style.color = {0x1A, 0x1A, 0x1A};
  sample.text(style, {Pt(59.52756), Pt(70)}, "A \"B\"", node);
  sample.add({Pt(10), Pt(20.0004)}, artifact, Rule{{Pt(100), Pt(0.5)}, {0, 128, 255}});
  sample.add({Pt(10), Pt(20)}, node, Link{{Pt(30), Pt(12)}, "https://example.com/\n", "Link: example"});
  sample.pages().outline.push_back({"A", node, 0, Pt(45.5)});
  const double width = std::get<GlyphRun>(sample.pages().pages[0].items[0].what).width().value;
  std::string rounded = std::to_string(width);  // six decimals; all advances have at most three
  rounded.erase(rounded.find_last_not_of('0') + 1);
  EXPECT_EQ(dump_pages(sample.pages(), fonts.book),
            "page 1: 595.276 841.89\n"
            "  59.528 70 SourceSerif4-Semibold 25 #1a1a1a wide " +
                rounded +
                " \"A \\\"B\\\"\" node 1\n"
                "  10 20 rule 100 0.5 #0080ff artifact\n"
                "  10 20 link 30 12 \"https://example.com/\\n\" \"Link: example\" node 1\n"
                "outline: page 1 at 45.5 \"A\" node 1\n");
}

}  // namespace
}  // namespace quoin

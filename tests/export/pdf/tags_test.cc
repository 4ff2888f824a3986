#include "export/pdf/tags.h"

#include <gtest/gtest.h>

#include "export/pdf/write.h"
#include "sample.h"
#include "support/judge.h"

namespace quoin {
namespace {

/// poppler's reading of the structure tree.
void check_structure(SamplePages& sample, const std::string& expected) {
  EXPECT_EQ(judge("pdfinfo -struct-text %", write_pdf(sample.pages(), sample.fonts().book, {})), expected);
}

TEST(Tags, ElementsStandInTheOrderOfTheirContent) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const SampleStyle style{fonts.serif(), 10};
  const NodeId h1 = sample.node(Role::h1), section = sample.node(Role::section), h2 = sample.node(Role::h2, section),
               paragraph = sample.node(Role::paragraph, section), link = sample.node(Role::link, paragraph);
  sample.text(style, {Pt(60), Pt(80)}, "Ada", h1);
  sample.text(style, {Pt(60), Pt(100)}, "Work", h2);
  sample.text(style, {Pt(60), Pt(120)}, "see ", paragraph);
  sample.text(style, {Pt(90), Pt(120)}, "here", link);
  sample.add({Pt(90), Pt(110)}, link, Link{{Pt(30), Pt(12)}, "https://example.org", "here"});
  sample.text(style, {Pt(120), Pt(120)}, " and there", paragraph);
  sample.text(style, {Pt(60), Pt(800)}, "1", page_foot);
  check_structure(sample,
                  "Document\n  H1 (block)\n    \"Ada\"\n  Sect\n    H2 (block)\n      \"Work\"\n    P (block)\n"
                  "      \"see \"\n      Link (inline)\n        \"here\"\n        Object 12 0\n      \" and there\"\n");
}

TEST(Tags, ListsHaveLabelsAndBodiesAndNothingEmpty) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const SampleStyle style{fonts.serif(), 10};
  const NodeId list = sample.node(Role::list), item = sample.node(Role::list_item, list),
               label = sample.node(Role::label, item), body = sample.node(Role::list_body, item);
  sample.node(Role::paragraph);
  sample.text(style, {Pt(60), Pt(80)}, "•", label);
  sample.text(style, {Pt(70), Pt(80)}, "Made it", body);
  check_structure(
      sample,
      "Document\n  L (block):\n     /ListNumbering /Disc\n    LI (block)\n      Lbl (block)\n        \"•\"\n"
      "      LBody (block)\n        \"Made it\"\n");
}

TEST(Tags, AnElementMayGoOnOnTheNextPage) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const SampleStyle style{fonts.serif(), 10};
  const NodeId paragraph = sample.node(Role::paragraph);
  sample.text(style, {Pt(60), Pt(80)}, "begins ", paragraph);
  sample.pages().pages.push_back({sample.pages().pages[0].size, {}});
  sample.text(style, {Pt(60), Pt(80)}, "and ends", paragraph);
  check_structure(sample, "Document\n  P (block)\n    \"begins \"\n    \"and ends\"\n");
}

/// Of two columns that both go on on the next page each is one text.
TEST(Tags, SectionsStandInTheOrderOfTheTree) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const SampleStyle style{fonts.serif(), 10};
  const NodeId first = sample.node(Role::section), second = sample.node(Role::section), third = sample.node(Role::section);
  const NodeId aside = sample.node(Role::paragraph, first), goes_on = sample.node(Role::paragraph, second),
               text = sample.node(Role::paragraph, third);
  sample.text(style, {Pt(60), Pt(80)}, "aside", aside);
  sample.text(style, {Pt(200), Pt(80)}, "text", text);
  sample.pages().pages.push_back({sample.pages().pages[0].size, {}});
  sample.text(style, {Pt(60), Pt(80)}, "goes on", goes_on);
  sample.text(style, {Pt(200), Pt(80)}, "more", text);
  check_structure(sample,
                  "Document\n  Sect\n    P (block)\n      \"aside\"\n  Sect\n    P (block)\n      \"goes on\"\n"
                  "  Sect\n    P (block)\n      \"text\"\n      \"more\"\n");
}

TEST(Tags, TitlesAndLanguagesAreSaid) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const SampleStyle style{fonts.serif(), 10};
  const NodeId section = sample.node(Role::section), paragraph = sample.node(Role::paragraph, section),
               span = sample.node(Role::span, paragraph);
  sample.pages().tree.nodes[static_cast<std::size_t>(section)].title = "Experience";
  sample.pages().tree.nodes[static_cast<std::size_t>(span)].language = "el";
  sample.text(style, {Pt(60), Pt(80)}, "λόγος", span);
  check_structure(sample, "Document\n  Sect \"Experience\"\n    P (block)\n      Span (inline)\n        \"λόγος\"\n");
  const std::string objects =
      judge("qpdf --qdf --object-streams=disable % -", write_pdf(sample.pages(), fonts.book, {}));
  EXPECT_NE(objects.find("/Lang (el)"), std::string::npos);
}

TEST(Tags, WithoutAStandardThereAreNone) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  sample.text({fonts.serif(), 10}, {Pt(60), Pt(80)}, "Ada", sample.node(Role::h1));
  PdfOptions options;
  options.standard = PdfStandard::none;
  EXPECT_EQ(judge("pdfinfo -struct-text %", write_pdf(sample.pages(), fonts.book, options)), "");
}

}  // namespace
}  // namespace quoin

#include "export/pdf/write.h"

#include <gtest/gtest.h>

#include "quoin/failure.h"
#include "sample.h"
#include "support/judge.h"

namespace quoin {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Words parted by one space.
std::string words(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\f' || c == '\r';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string pdf_of(SamplePages& sample) {
  return write_pdf(sample.pages(), sample.fonts().book, {});
}

/// All extractors give `expected`, words parted by one space.
void check_text(const std::string& pdf, const std::string& expected) {
  for (const char* command : {"pdftotext % -", "pdftotext -raw % -", "mutool draw -q -F txt %"})
    EXPECT_EQ(words(judge(command, pdf)), expected) << command;
}

void check_line(const SampleStyle& style, SampleFonts& fonts, const std::string& text) {
  SamplePages sample(fonts);
  sample.text(style, {Pt(60), Pt(80)}, text, sample.node(Role::paragraph));
  check_text(pdf_of(sample), text);
}

TEST(WritePdf, TextComesOutOfExtractorsAsItIs) {
  SampleFonts fonts;
  check_line({fonts.serif(), 10}, fonts, "office affluent flight fjord waffle");
  check_line({fonts.serif(), 10}, fonts, "AVATAR To Wave, Ty. LT VA P. “AWAY” f’s");
  check_line({fonts.serif(), 24, -0.008}, fonts, "Zoë Ångström-Łukasz");
  check_line({fonts.sans(600), 9.6, 0.09}, fonts, "EXPERIENCE AND AWARDS");
  check_line({fonts.sans(600), 9.6, 0.09}, fonts, "PUBLICATIONS, TALKS AVAILABLE");
  check_line({fonts.serif(), 10}, fonts, "2019–2024 · 95 % — 1 000 € (½) #C++ a\\b");
}

TEST(WritePdf, MarksStayInTheirWords) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const std::string text = "n\u0302 pin\u0302ata x\u0304y decomposed";
  sample.text({fonts.serif(), 10}, {Pt(60), Pt(80)}, text, sample.node(Role::paragraph));
  const std::string pdf = pdf_of(sample);
  // Without MuPDF, which reads no ActualText and takes the step from a mark to the next letter for a space.
  for (const char* command : {"pdftotext % -", "pdftotext -raw % -"})
    EXPECT_EQ(words(judge(command, pdf)), text) << command;
}

TEST(WritePdf, SmallCapitalsKeepTheirCase) {
  SampleFonts fonts;
  Features features;
  features.all_small_caps = true;
  check_line({fonts.serif(), 11, 0.05, features}, fonts, "Mixed Case AaAa bB");
}

TEST(WritePdf, FacesFollowOneAnotherWithoutSpuriousSpaces) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const NodeId node = sample.node(Role::paragraph);
  Point at = sample.text({fonts.serif(), 10}, {Pt(60), Pt(80)}, "un", node);
  at = sample.text({fonts.serif(700), 10}, at, "believ", node);
  at = sample.text({fonts.serif(400, true), 10}, at, "able ", node);
  sample.text({fonts.sans(), 9.3}, at, "Fifth", node);
  const std::string pdf = pdf_of(sample);
  check_text(pdf, "unbelievable Fifth");
  const std::string faces = judge("pdffonts %", pdf);
  for (const char* face : {"SourceSerif4-Regular", "SourceSerif4-Bold", "SourceSerif4-It", "SourceSans3-Regular"}) {
    const std::size_t at_face = faces.find(face);
    ASSERT_NE(at_face, std::string::npos) << faces;
    EXPECT_TRUE(has(faces.substr(at_face, faces.find('\n', at_face) - at_face), "Identity-H       yes yes yes"))
        << faces;
  }
}

TEST(WritePdf, AHyphenOfTheLineEndIsASoftOneAndAnOwnHyphenIsNot) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const NodeId node = sample.node(Role::paragraph);
  GlyphRun hyphenated = sample_run(fonts, {fonts.serif(), 10}, "well-known exam-");
  hyphenated.text.replace(hyphenated.text.size() - 1, 1, "\u00AD");
  sample.add({Pt(60), Pt(80)}, node, hyphenated);
  sample.text({fonts.serif(), 10}, {Pt(60), Pt(93)}, "ples of it", node);
  EXPECT_EQ(words(judge("pdftotext % -", pdf_of(sample))), "well-known exam\u00AD ples of it");
}

SamplePages whole_sample(SampleFonts& fonts) {
  SamplePages sample(fonts);
  const NodeId heading = sample.node(Role::h1), node = sample.node(Role::paragraph),
               link = sample.node(Role::link, node);
  sample.text({fonts.serif(600), 25}, {Pt(60), Pt(80)}, "Zoë Ångström", heading);
  sample.text({fonts.serif(), 10}, {Pt(60), Pt(100)}, "office", link);
  sample.add({Pt(60), Pt(90)}, link, Link{{Pt(30.126), Pt(12)}, "https://example.com/C_(x)/é", "Büro (office)"});
  sample.add({Pt(60), Pt(110)}, artifact, Rule{{Pt(400), Pt(0.5)}, {31, 78, 121}});
  sample.pages().outline.push_back({"Überblick (1)", heading, 0, Pt(60)});
  sample.pages().outline.push_back({"Second", node, 0, Pt(90)});
  sample.pages().metadata = {"Résumé of Zoë (2024)", "Zoë Ångström", "de-DE", {"C++", "naïve"}, Date{2024, 8, 0}};
  return sample;
}

TEST(WritePdf, IsSound) {
  SampleFonts fonts;
  SamplePages sample = whole_sample(fonts);
  const std::string pdf = pdf_of(sample);
  EXPECT_EQ(pdf.substr(0, 15), "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
  EXPECT_TRUE(has(judge("qpdf --check %", pdf), "No syntax or stream encoding errors found"));
  const std::string info = judge("pdfinfo -enc UTF-8 -rawdates %", pdf);
  for (const char* line :
       {"Title:           Résumé of Zoë (2024)\n", "Author:          Zoë Ångström\n", "Keywords:        C++, naïve\n",
        "CreationDate:    D:202408\n", "Page size:       595.276 x 841.89 pts (A4)\n"})
    EXPECT_TRUE(has(info, line)) << line << info;
}

TEST(WritePdf, ObjectsSayWhatTheyShould) {
  SampleFonts fonts;
  SamplePages sample = whole_sample(fonts);
  const std::string objects = judge("qpdf --qdf --object-streams=disable --no-original-object-ids % -", pdf_of(sample));
  for (const char* part :
       {"/MediaBox [\n    0\n    0\n    595.276\n    841.89\n  ]", "/Lang (de-DE)", "/DisplayDocTitle true",
        "/URI (https://example.com/C_\\(x\\)/%C3%A9)", "/Rect [\n    60\n    739.89\n    90.13\n    751.89\n  ]",
        "/Border [\n    0\n    0\n    0\n  ]", "/F 4\n", "/XYZ\n    null\n    781.89\n    null\n", "/Title (Second)",
        "/Contents <feff004200fc0072006f0020"})
    EXPECT_TRUE(has(objects, part)) << part;
}

TEST(WritePdf, SamePagesGiveTheSameBytes) {
  SampleFonts first, second;
  // Another face opened first must not show.
  second.sans(700);
  SamplePages a = whole_sample(first), b = whole_sample(first);
  EXPECT_EQ(pdf_of(a), pdf_of(b));
  b.pages().metadata.title += "!";
  EXPECT_NE(pdf_of(a), pdf_of(b));
}

TEST(WritePdf, DatesComeFromTheEpochElseFromTheResumeElseAreLeftOut) {
  SampleFonts fonts;
  SamplePages sample = whole_sample(fonts);
  const auto dates = [&](const PdfOptions& options) {
    const std::string info = judge("pdfinfo -rawdates %", write_pdf(sample.pages(), fonts.book, options));
    const std::size_t at = info.find("CreationDate:");
    return at == std::string::npos ? "" : info.substr(at + 17, info.find('\n', at) - at - 17);
  };
  EXPECT_EQ(dates({1700000000}), "D:20231114221320Z");
  EXPECT_EQ(dates({}), "D:202408");
  sample.pages().metadata.last_updated.reset();
  EXPECT_EQ(dates({}), "");
}

TEST(WritePdf, RefusesTheGlyphForMissingCharactersAndGlyphsThatDoNotExist) {
  SampleFonts fonts;
  for (const std::uint32_t glyph : {0u, 65000u, 70000u}) {
    SamplePages sample(fonts);
    GlyphRun run = sample_run(fonts, {fonts.serif(), 10}, "a");
    run.glyphs[0].id = glyph;
    sample.add({Pt(1), Pt(1)}, sample.node(Role::paragraph), run);
    EXPECT_THROW(pdf_of(sample), Failure) << glyph;
  }
}

TEST(WritePdf, APageWithoutItemsIsAPage) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const std::string pdf = pdf_of(sample);
  EXPECT_TRUE(has(judge("qpdf --check %", pdf), "No syntax or stream encoding errors found"));
  EXPECT_TRUE(has(judge("pdfinfo %", pdf), "Pages:           1\n"));
}

TEST(WritePdf, LargeDocumentsStaySound) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const NodeId node = sample.node(Role::paragraph);
  const SampleStyle style{fonts.serif(), 4};
  for (int i = 0; i < 10000; ++i) {
    const Point at{Pt(20 + i % 20 * 27), Pt(10 + i / 20 * 1.6)};
    sample.text(style, at, "item", node);
    if (i % 4 == 0) sample.add(at, node, Link{{Pt(8), Pt(4)}, "https://example.com/" + std::string(3000, 'x'), ""});
  }
  for (int i = 1; i < 300; ++i) {
    sample.pages().pages.push_back({{Pt(612), Pt(792)}, {}});
    sample.text({fonts.sans(), 10}, {Pt(60), Pt(80)}, "page", node);
    sample.pages().outline.push_back({"Seite " + std::to_string(i), node, static_cast<std::uint32_t>(i), Pt(70)});
  }
  for (int i = 0; i < 40000; ++i) sample.pages().metadata.title += "é";
  const std::string pdf = pdf_of(sample);
  EXPECT_TRUE(has(judge("qpdf --check %", pdf), "No syntax or stream encoding errors found"));
  const std::string info = judge("pdfinfo -enc UTF-8 %", pdf);
  EXPECT_TRUE(has(info, "Pages:           300\n"));
  EXPECT_TRUE(has(info, sample.pages().metadata.title + "\n"));
}

}  // namespace
}  // namespace quoin

// Text read off the pages alone is what the pages were set from.
#include "pdf_text/page_text.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "export/pdf/write.h"
#include "import/pdf/attachments.h"
#include "pdf_text/code_texts.h"
#include "page/dump.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

namespace fs = std::filesystem;

std::string read_back(const std::string& pdf) {
  Diagnostics diagnostics;
  const std::optional<std::string> text = read_page_text(pdf, {}, diagnostics);
  return text ? *text : diagnostics.all.front().code;
}

/// A no-break space reads as a space in a PDF.
std::string with_plain_spaces(std::string text) {
  constexpr std::string_view no_break = "\u00A0";
  for (std::size_t at = 0; (at = text.find(no_break, at)) != std::string::npos;) text.replace(at, no_break.size(), " ");
  return text;
}

TEST(PageText, EveryResumeOfTheCorpusComesBack) {
  const fs::path corpus = fs::path(testing::source_folder()) / "tests/conformance/corpus";
  int count = 0;
  for (const auto& entry : fs::directory_iterator(corpus)) {
    if (entry.path().extension() != ".toml" || entry.path().stem() == "two-hundred-entries") continue;
    for (const char* layout : {"full", "sidebar"}) {
      const auto run = testing::run_pipeline(testing::read_file(entry.path()), layout, corpus);
      ASSERT_TRUE(run->set) << run->messages;
      const std::string pdf = write_pdf(run->fitted.pages, *run->fonts, {});
      EXPECT_EQ(read_back(pdf), with_plain_spaces(text_of(run->fitted.pages))) << entry.path() << ' ' << layout;
      ++count;
    }
  }
  EXPECT_GE(count, 60);
}

TEST(PageText, WithoutTagsEachLineIsABlock) {
  const auto run = testing::run_pipeline("[basics]\nname = \"Ada Okafor\"\nemail = \"a@example.org\"\n", "full");
  PdfOptions options;
  options.standard = PdfStandard::none;
  EXPECT_EQ(read_back(write_pdf(run->fitted.pages, *run->fonts, options)), "Ada Okafor\na@example.org\n");
}

using pdf_text::PageContent;

std::string text(const std::string& content, std::vector<int> blocks = {7}) {
  const std::string cmap =
      "1 beginbfchar\n<0001><0041>\nendbfchar\n1 beginbfrange\n<0002><0004><0062>\nendbfrange\n";
  return pdf_text::page_text({PageContent{content, {{"F0", cmap}}, std::move(blocks)}}).value_or("refused");
}

TEST(PageText, Content) {
  const std::string font = "BT /F0 10 Tf ";
  EXPECT_EQ(text("/P<</MCID 0>>BDC " + font + "[<0001>-20<0002>]TJ ET EMC"), "Ab\n");
  EXPECT_EQ(text("/P<</MCID 0>>BDC " + font + "[(" + std::string("\0\1", 2) + ")]TJ EMC ET"), "A\n");
  EXPECT_EQ(text("/P<</MCID 0>>BDC " + font + "[(\\000\\003)]TJ EMC ET"), "c\n");
  EXPECT_EQ(text("/P<</MCID 0>>BDC " + font + "/Span<</ActualText(ff)>>BDC[<0001>]TJ EMC[<0002>]TJ EMC ET"), "ffb\n");
  EXPECT_EQ(text("/Artifact BMC " + font + "[<0001>]TJ EMC ET"), "");
  EXPECT_EQ(text("/P<</MCID 0>>BDC " + font + "[<0001>]TJ EMC /P<</MCID 1>>BDC[<0002>]TJ EMC ET", {7, 8}), "A\nb\n");
  EXPECT_EQ(text("/P<</MCID 0>>BDC " + font + "[<0001>]TJ EMC /Link<</MCID 1>>BDC[<0002>]TJ EMC ET", {7, 7}), "Ab\n");
}

TEST(PageText, StrangeTextsAreUtf8Nevertheless) {
  const auto utf16 = [](std::initializer_list<int> values) {
    std::string out;
    for (const int value : values) out += {static_cast<char>(value >> 8), static_cast<char>(value & 0xFF)};
    return pdf_text::utf8_from_utf16be(out);
  };
  EXPECT_EQ(utf16({0xD83D, 0xDE00}), "\U0001F600");
  EXPECT_EQ(utf16({0xD800, 0x41}), "\uFFFDA");
  EXPECT_EQ(utf16({0xD800, 0xD83D, 0xDE00}), "\uFFFD\U0001F600");
  EXPECT_EQ(utf16({0xDC00, 0x41}), "\uFFFDA");
  EXPECT_EQ(utf16({0x41, 0xD800}), "A\uFFFD");
  const auto actual = [](const std::string& bytes) {
    return text("/P<</MCID 0>>BDC /Span<</ActualText(" + bytes + ")>>BDC EMC EMC");
  };
  EXPECT_EQ(actual("r\xE9sum\xE9"), "r\u00E9sum\u00E9\n");
  EXPECT_EQ(actual("a\x80\x9F\xAD"), "a\uFFFD\uFFFD\uFFFD\n");
}

TEST(PageText, WhatIsNotWrittenSoIsRefused) {
  for (const char* content :
       {"BT [<0001>]TJ ET", "BT /F9 10 Tf [<0001>]TJ ET", "BT /F0 10 Tf [<00>]TJ ET", "BT /F0 10 Tf [<0009>]TJ ET",
        "EMC", "/P<</MCID 0>>BDC", "/P<</MCID 5>>BDC EMC", "(", "<00", "BT /F0 Tf ET", "1 Td"})
    EXPECT_EQ(text(content), "refused") << content;
  EXPECT_EQ(text(std::string(300'000, '1') + std::string(200'001, '[')), "refused");
}

TEST(PageText, MapsThatClaimTooMuchAreRefused) {
  const auto codes = [](const std::string& cmap) { return pdf_text::read_code_texts(cmap).has_value(); };
  EXPECT_TRUE(codes("beginbfrange <0000><FFFF><0041> endbfrange"));
  EXPECT_FALSE(codes("beginbfrange <0000><FFFF><0041> <0000><FFFF><0041> endbfrange"));
  EXPECT_FALSE(codes("beginbfrange <0000><FFFF><0041>"));
  EXPECT_FALSE(codes("beginbfchar <00><0041> endbfchar"));
  EXPECT_FALSE(codes("beginbfchar <0000> endbfchar"));
  EXPECT_FALSE(codes("beginbfchar <0000>[<0041>] endbfchar"));
}

TEST(PageText, AnotherProgramsPdfIsSaidToBeOne) {
  const auto run = testing::run_pipeline("[basics]\nname = \"Ada\"\n", "full");
  PdfOptions options;
  options.standard = PdfStandard::none;
  std::string pdf = write_pdf(run->fitted.pages, *run->fonts, options);
  EXPECT_EQ(read_back(pdf), "Ada\n");
  EXPECT_EQ(read_back("no PDF"), "not-a-pdf");
  EXPECT_EQ(read_back("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count "
                      "0>>\nendobj\ntrailer\n<</Root 1 0 R/Size 3>>\n%%EOF\n"),
            "foreign-pdf");
}

}  // namespace
}  // namespace quoin

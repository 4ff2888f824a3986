// What the pages say is what the document says: no word is lost, doubled or moved by lines, pages or columns. And the
// same input gives the same pages and the same bytes.
#include <gtest/gtest.h>

#include <filesystem>

#include "base/paper.h"
#include "document/compose.h"
#include "export/pdf/write.h"
#include "layout/library.h"
#include "page/dump.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

namespace fs = std::filesystem;

/// All white space away, and what parts contacts: lines end in their places, or where no space stood.
std::string squeezed(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "·") == 0) {
      ++i;
    } else if (text[i] != ' ' && text[i] != '\n') {
      out += text[i];
    }
  }
  return out;
}

std::string text_of(const ParagraphText& text) {
  std::string out;
  for (const TextRun& run : text.runs) out += run.text;
  return out;
}

std::string document_text(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (block.marker) out += text_of(block.marker->text);
    out += text_of(block.text);
    if (block.right) out += text_of(block.right->text);
  }
  return out;
}

std::vector<std::string> resumes() {
  std::vector<std::string> files = {testing::source_folder() + "/resume.toml"};
  for (const auto& entry : fs::directory_iterator(testing::source_folder() + "/tests/conformance/corpus"))
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  return files;
}

TEST(PagesText, EqualsTheDocumentsText) {
  for (const std::string& file : resumes()) {
    const auto run = testing::run_pipeline(testing::read_file(file), "full", fs::path(file).parent_path());
    ASSERT_TRUE(run->set) << file << "\n" << run->messages;
    const auto layout = load_layout({{}, "full"}, ".", true, testing::source_folder() + "/layouts", run->sources,
                                    *run->world, run->diagnostics);
    ASSERT_TRUE(layout);
    const Document document = compose(run->resume, *layout, run->locale, *paper_size("a4"), {});
    EXPECT_EQ(squeezed(quoin::text_of(run->fitted.pages)), squeezed(document_text(document))) << file;
  }
}

TEST(PagesText, SameInputSameBytes) {
  const std::string resume = testing::read_file(testing::source_folder() + "/resume.toml");
  for (const char* layout : {"full", "onepage"}) {
    std::string first;
    for (int i = 0; i < 2; ++i) {
      const auto run = testing::run_pipeline(resume, layout, testing::source_folder());
      ASSERT_TRUE(run->set) << run->messages;
      const std::string bytes = write_pdf(run->fitted.pages, *run->fonts, {});
      if (i == 0) first = bytes;
      EXPECT_EQ(bytes, first);
    }
  }
}

TEST(PagesText, NoItemLeavesThePage) {
  for (const std::string& file : resumes()) {
    const auto run = testing::run_pipeline(testing::read_file(file), "full", fs::path(file).parent_path());
    ASSERT_TRUE(run->set) << file;
    for (const Page& page : run->fitted.pages.pages)
      for (const PageItem& item : page.items) {
        const auto* run_of_glyphs = std::get_if<GlyphRun>(&item.what);
        if (!run_of_glyphs) continue;
        EXPECT_GE(item.at.x, Pt(0)) << run_of_glyphs->text;
        EXPECT_LE(item.at.x + run_of_glyphs->width(), page.size.width) << run_of_glyphs->text;
        EXPECT_LE(item.at.y, page.size.height) << run_of_glyphs->text;
        for (const PlacedGlyph& glyph : run_of_glyphs->glyphs) EXPECT_NE(glyph.id, 0u) << run_of_glyphs->text;
      }
  }
}

}  // namespace
}  // namespace quoin

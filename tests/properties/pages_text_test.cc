// What the pages say is what the document says: no word is lost, doubled or moved by lines, pages or columns. And the
// same input gives the same pages and the same bytes.
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>

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

/// What is left of a text from a field on, without the signs before it.
std::string field_on(std::string rest) {
  for (const std::string sign : {",", ";", ":", "\u00B7", "\u2022", "|", "\u2013", "\u2014", "-"})
    if (rest.starts_with(sign)) return rest.substr(sign.size());
  return rest;
}

/// How long what the page begins with is: the left side with the right one after it or, where the row turns over, after one of its
/// fields. Nothing where it begins otherwise.
std::optional<std::size_t> sides_at(const std::string& page, const std::string& left, const std::string& right) {
  for (std::size_t parted = left.size() + 1; parted-- > 0;) {
    const std::string row = left.substr(0, parted) + right + field_on(left.substr(parted));
    if (page.starts_with(row)) return row.size();
  }
  return std::nullopt;
}

/// The same where a line may end at a field before that, too.
std::optional<std::size_t> row_at(const std::string& page, const std::string& left, const std::string& right) {
  for (std::size_t line = 0; line <= left.size() && page.starts_with(left.substr(0, line)); ++line)
    if (const auto rest = sides_at(page.substr(line), field_on(left.substr(line)), right)) return line + *rest;
  return std::nullopt;
}

/// The first of the document's texts that is not on the pages, in their order; empty where all are.
std::string missing_text(std::string page, const Document& document) {
  for (const Block& block : document.blocks) {
    const std::string left = squeezed((block.marker ? text_of(block.marker->text) : "") + text_of(block.text));
    const std::optional<std::size_t> found = row_at(page, left, block.right ? squeezed(text_of(block.right->text)) : "");
    if (!found) return left + " at " + page.substr(0, 60);
    page.erase(0, *found);
  }
  return page.empty() ? "" : "nothing says: " + page;
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
    EXPECT_EQ(missing_text(squeezed(quoin::text_of(run->fitted.pages)), document), "") << file;
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

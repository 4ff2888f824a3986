// The ways in which other programs' PDFs lose a résumé, each made on purpose with our own writer: verify must see it.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "cli/process.h"
#include "export/pdf/write.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

const std::string resume = R"toml([document]
paper = "a4"
[basics]
name = "Ada Byron"
email = "ada@example.org"
[[section]]
title = "Employment"
kind = "experience"
[[section.entry]]
organization = "Analytical Engines"
position = "First fluent programmer of fine machines"
start = "1842-03"
end = "1843-10"
highlights = ["Wrote the first program for a machine that was never built", "Filed a patent in London"]
)toml";

using Spoil = std::function<void(PageItem&, GlyphRun&)>;

/// Glyphs keep what they say, moved along with the text; those of what is replaced say its new text together.
void replace(GlyphRun& run, const std::string& old, const std::string& by) {
  const std::size_t at = run.text.find(old);
  if (at == std::string::npos) return;
  run.text.replace(at, old.size(), by);
  for (PlacedGlyph& glyph : run.glyphs) {
    if (glyph.cluster >= at + old.size())
      glyph.cluster = static_cast<std::uint32_t>(glyph.cluster + by.size() - old.size());
    else if (glyph.cluster > at)
      glyph.cluster = static_cast<std::uint32_t>(at);
  }
}

void spoil_all(Pages& pages, const Spoil& spoil) {
  for (Page& page : pages.pages)
    for (PageItem& item : page.items)
      if (auto* run = std::get_if<GlyphRun>(&item.what)) spoil(item, *run);
}

/// Verifies the spoilt PDF with the program; it must end with `status` and name `field`.
void check(const std::function<void(Pages&)>& spoil, int status, const std::string& said) {
  const auto run = testing::run_pipeline(resume, "full");
  ASSERT_EQ(run->messages, "");
  spoil(run->fitted.pages);
  const test::Scratch scratch;
  scratch.put("resume.toml", resume);
  PdfOptions options;
  options.standard = PdfStandard::none;
  scratch.put("cv.pdf", write_pdf(run->fitted.pages, *run->fonts, options));
  const test::Result result = test::run(scratch, {"verify", "cv.pdf", "--against", "resume.toml"});
  EXPECT_EQ(result.status, status) << result.out << result.err;
  EXPECT_NE(result.out.find(said), std::string::npos) << result.out << result.err;
}

TEST(Peers, UnspoiltItPasses) {
  check([](Pages&) {}, 0, "ok");
}

TEST(Peers, ColumnsOutOfOrder) {
  const auto dates_last = [](Pages& pages) {
    std::vector<PageItem>& items = pages.pages[0].items;
    const auto is_other = [](const PageItem& item) {
      const auto* run = std::get_if<GlyphRun>(&item.what);
      return !run || run->text.find("1842") == std::string::npos;
    };
    const auto dates = std::stable_partition(items.begin(), items.end(), is_other);
    ASSERT_NE(dates, items.end());
    for (auto item = dates; item != items.end(); ++item) item->at.y = Pt(700);
  };
  check(dates_last, 1, "field out of order: it stands elsewhere, not with what belongs to it (pdftotext, ");
}

TEST(Peers, WordsJoined) {
  const auto without_spaces = [](Pages& pages) {
    spoil_all(pages, [](PageItem&, GlyphRun& run) {
      for (std::size_t at = 0; (at = run.text.find(' ', at)) != std::string::npos;) {
        std::erase_if(run.glyphs, [&](const PlacedGlyph& glyph) { return glyph.cluster == at; });
        replace(run, " ", "");
      }
    });
  };
  check(without_spaces, 1, "broken: words run together");
}

TEST(Peers, LigatureCodePoints) {
  const auto ligatures = [](Pages& pages) {
    spoil_all(pages, [](PageItem&, GlyphRun& run) { replace(run, "fi", "\uFB01"); });
  };
  check(ligatures, 1, "the ligature U+FB01 stands in place of its letters");
}

TEST(Peers, AnIconInAnEmail) {
  const auto icon = [](Pages& pages) {
    spoil_all(pages, [](PageItem&, GlyphRun& run) {
      const std::size_t at = run.text.find("ada@");
      if (at == std::string::npos) return;
      const auto first = std::find_if(run.glyphs.begin(), run.glyphs.end(),
                                      [&](const PlacedGlyph& glyph) { return glyph.cluster == at; });
      ASSERT_NE(first, run.glyphs.end());
      const auto index = first - run.glyphs.begin();
      run.glyphs.insert(first, *first);
      run.text.insert(at, "\uE0CF");
      for (auto glyph = run.glyphs.begin() + index + 1; glyph != run.glyphs.end(); ++glyph) glyph->cluster += 3;
    });
  };
  check(icon, 1, "basics.email\n    expected: ada@example.org\n");
  check(icon, 1, "U+E0CF");
}

TEST(Peers, SplitLetterspacing) {
  const auto letterspaced = [](Pages& pages) {
    spoil_all(pages, [](PageItem&, GlyphRun& run) {
      if (!run.text.starts_with("EMPLOYMENT")) return;
      for (PlacedGlyph& glyph : run.glyphs) glyph.advance = glyph.advance + run.size * 0.6;
    });
  };
  check(letterspaced, 1, "section[0].title\n    expected: Employment\n");
  check(letterspaced, 1, "1 field broken: spaces split it (");
  check(letterspaced, 1, "    seen:     E M P");
}

}  // namespace
}  // namespace quoin

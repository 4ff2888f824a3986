// Rules 4, 5 and 6: what the glyphs say is letters, and bold is called so.
#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "export/pdf/font.h"
#include "export/pdf/write.h"
#include "real_pages.h"
#include "support/judge.h"

namespace quoin::testing {
namespace {

std::string pdf_of(const Run& run, const Pages& pages) {
  return write_pdf(pages, *run.fonts, {});
}

/// The PDF with everything unpacked.
std::string unpacked(const std::string& pdf) {
  return judge("qpdf --qdf --object-streams=disable % -", pdf);
}

/// Every text that a ToUnicode map of the file names, as hexadecimal UTF-16.
std::vector<std::string> mapped_texts(const std::string& pdf) {
  std::vector<std::string> all;
  const std::string bytes = unpacked(pdf);
  for (std::size_t at = bytes.find("beginbf"); at != std::string::npos; at = bytes.find("beginbf", at + 1)) {
    const std::size_t end = bytes.find("endbf", at);
    for (std::size_t open = bytes.find('<', at); open < end; open = bytes.find('<', open + 1))
      all.push_back(bytes.substr(open + 1, bytes.find('>', open) - open - 1));
  }
  return all;
}

/// No glyph stands for a ligature's code point or for one without a meaning (private use, where icon fonts live).
Faults letter_faults(const Run& run, const Pages& pages) {
  Faults faults;
  const auto strange = [](unsigned long unit) {
    return (unit >= 0xFB00 && unit <= 0xFB06) || (unit >= 0xE000 && unit <= 0xF8FF);
  };
  for (const std::string& text : mapped_texts(pdf_of(run, pages)))
    for (std::size_t i = 0; i + 4 <= text.size(); i += 4)
      if (strange(std::stoul(text.substr(i, 4), nullptr, 16)))
        faults.push_back("a glyph maps to U+" + text.substr(i, 4));
  return faults;
}

bool named_bold(const Run& run, const PageItem& item) {
  return pdf::font_name(run.fonts->face(run_of(item).face)).find("Bold") != std::string::npos;
}

/// Words that stand strong on the page: the name, headings, and what names an entry of these kinds.
Faults bold_faults(const Run& run, const Pages& pages) {
  std::vector<std::string> companies;
  for (const Section& section : run.resume.sections)
    for (const Entry& entry : section.entries)
      for (const Field field : {Field::organization, Field::institution})
        if (const Text* text = entry.field(field); text && section.kind != SectionKind::projects)
          companies.push_back(text->plain());
  Faults faults;
  NodeId last = -1;
  for (const PrintedLine& line : lines_of(pages)) {
    const bool begins = std::exchange(last, line.block) != line.block;
    const Role role = node_of(pages, line.block).role;
    const bool company =
        begins && role == Role::h3 &&
        std::any_of(companies.begin(), companies.end(),
                                        [&](const std::string& one) { return line.text.starts_with(one); });
    if ((role == Role::h1 || role == Role::h2 || company) && !named_bold(run, *line.items.front()))
      faults.push_back("not in a face that is called bold: " + line.text);
  }
  return faults;
}

/// A link is text, not an icon: below each of its areas something stands that can be read.
Faults label_faults(const Run&, const Pages& pages) {
  Faults faults;
  for (const Page& page : pages.pages)
    for (const PageItem& item : page.items) {
      const auto* link = std::get_if<Link>(&item.what);
      if (!link) continue;
      const bool labelled = std::any_of(page.items.begin(), page.items.end(), [&](const PageItem& other) {
        return is_text(other) && other.node == item.node && other.at.x < item.at.x + link->size.width &&
               run_of(other).text.find_first_not_of(' ') != std::string::npos;
      });
      if (!labelled) faults.push_back("a link without text: " + link->url.str());
    }
  return faults;
}

const char* const letters = R"([basics]
name = "Ada Okafor"
email = "ada@example.org"
[[section]]
title = "Office"
kind = "experience"
[[section.entry]]
organization = "Waffle Office"
position = "Chief fluffer"
highlights = ["An affluent official filled the first flask"]
)";

TEST(RuleLigatures, OneThatMapsToItsCodePointIsReported) {
  const auto run = run_pipeline(letters, "full");
  const auto as_code_point = [](Pages& pages) {
    GlyphRun& text = std::get<GlyphRun>(find_item(pages, "official").what);
    const std::size_t at = text.text.find("fi", text.text.find("official"));
    text.text.replace(at, 2, "\uFB01");  // one byte more
    for (PlacedGlyph& glyph : text.glyphs) glyph.cluster += glyph.cluster > at ? 1 : 0;
  };
  is_reported(letter_faults, *run, as_code_point, "U+FB01");
}

TEST(RuleLigatures, TheyMapToTheirLetters) {
  const auto run = run_pipeline(letters, "full");
  const std::vector<std::string> texts = mapped_texts(pdf_of(*run, run->fitted.pages));
  EXPECT_NE(std::find(texts.begin(), texts.end(), "00660066006C"), texts.end()) << "the face joins f, f and l";
}

TEST(RuleLigatures, TheUsersOwnBecomeLetters) {
  const auto run = run_pipeline(
      "[basics]\nname = \"Ada O\uFB03ce\"\n[[section]]\ntitle = \"\uFB01le\"\nkind = \"prose\"\ntext = \"\uFB02ask, "
      "`\uFB00`, *\uFB04* and la\uFB05 \uFB06\"\n",
      "full");
  ASSERT_TRUE(run->set) << run->messages;
  EXPECT_EQ(letter_faults(*run, run->fitted.pages), Faults{});
  std::string all;
  for (const PrintedLine& line : lines_of(run->fitted.pages)) all += line.text;
  EXPECT_EQ(all, "Ada Office FILE flask, ff, ffl and last st ");
}

TEST(RuleLigatures, HoldsEverywhere) {
  holds_everywhere(letter_faults);
}

TEST(RuleBold, ARegularHeadingIsReported) {
  const auto run = run_pipeline(letters, "full");
  const FaceId regular = run->fonts->find({{"Source Serif 4"}, 400, false});
  for (const char* text : {"Ada Okafor", "OFFICE", "Waffle"})
    is_reported(
        bold_faults, *run, [&](Pages& pages) { std::get<GlyphRun>(find_item(pages, text).what).face = regular; }, text);
}

TEST(RuleBold, TheFileNamesItSo) {
  const auto run = run_pipeline(letters, "full");
  const std::string fonts = judge("pdffonts %", pdf_of(*run, run->fitted.pages));
  EXPECT_NE(fonts.find("+SourceSerif4-SemiBold "), std::string::npos) << fonts;
  EXPECT_NE(fonts.find("+SourceSans3-SemiBold "), std::string::npos) << fonts;
  EXPECT_NE(fonts.find("+SourceSerif4-Regular "), std::string::npos) << fonts;
}

TEST(RuleBold, OnlyABoldFacesStyleIsSpeltAnew) {
  const auto check = [](const std::string& name, int weight, const std::string& expected) {
    Face face;
    face.postscript_name = name;
    face.weight = weight;
    EXPECT_EQ(pdf::font_name(face), expected);
  };
  check("SourceSerif4-Semibold", 600, "SourceSerif4-SemiBold");
  check("SourceSerif4-SemiboldIt", 600, "SourceSerif4-SemiBoldIt");
  check("SourceSerif4-Bold", 700, "SourceSerif4-Bold");
  check("SourceSerif4-Regular", 400, "SourceSerif4-Regular");
  check("Kobold-Black", 900, "Kobold-Black");
  check("Kobold", 700, "Kobold");
  check("Odd-Semibold", 400, "Odd-Semibold");
}

TEST(RuleBold, HoldsEverywhere) {
  holds_everywhere(bold_faults);
}

TEST(RuleIcons, AGlyphOfAnIconFontIsReported) {
  const auto run = run_pipeline(letters, "full");
  const auto as_icon = [](Pages& pages) {
    GlyphRun& text = std::get<GlyphRun>(find_item(pages, "ada@example.org").what);
    text.text = "\uF0E0" + text.text.substr(1);  // two bytes more
    for (PlacedGlyph& glyph : text.glyphs) glyph.cluster += glyph.cluster > 0 ? 2 : 0;
  };
  is_reported(letter_faults, *run, as_icon, "U+F0E0");
}

TEST(RuleIcons, ALinkWithoutTextIsReported) {
  const auto run = run_pipeline(letters, "full");
  const auto without_label = [](Pages& pages) {
    auto& items = pages.pages.front().items;
    items.erase(items.begin() + (&find_item(pages, "ada@example.org") - items.data()));
  };
  is_reported(label_faults, *run, without_label, "mailto:ada@example.org");
}

TEST(RuleIcons, HoldsEverywhere) {
  holds_everywhere(label_faults);
}

}  // namespace
}  // namespace quoin::testing

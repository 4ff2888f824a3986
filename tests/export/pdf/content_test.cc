#include "export/pdf/content.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <sstream>

#include "sample.h"

namespace quoin::pdf {
namespace {

/// Fonts embedded in a document that is not saved.
struct Embedded {
  explicit Embedded(const Pages& pages, const FontBook& book)
      : use(collect_glyphs(pages, book)),
        fonts(embed_fonts(document, Deflater(1), use, document.object().child("Font"))) {}
  haru::Document document;
  GlyphUse use;
  EmbeddedFonts fonts;
};

/// The content with its literal strings in hexadecimal, to be read and compared.
std::string with_hex_strings(const std::string& content) {
  std::string out;
  bool inside = false;
  for (std::size_t i = 0; i < content.size(); ++i) {
    char byte = content[i];
    if (!inside || byte == ')') {
      inside = byte == '(';
      out += byte == '(' ? '<' : byte == ')' ? '>' : byte;
      continue;
    }
    if (byte == '\\') byte = content[++i] == 'r' ? '\r' : content[i];
    const char* digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    out += digits[value >> 4];
    out += digits[value & 15];
  }
  return out;
}

struct ReadGlyph {
  std::string font;
  double size, x, y, rise;
  unsigned code;
};

/// Reads a page's text as a PDF reader would: where each glyph comes, by the operators alone.
std::vector<ReadGlyph> read_glyphs(const std::string& content,
                                   const std::map<std::string, const EmbeddedFont*>& by_resource) {
  std::vector<ReadGlyph> out;
  double line_x = 0, line_y = 0, x = 0, rise = 0, size = 0, scale = 1;
  std::string font;
  std::vector<std::string> operands;
  std::istringstream words(with_hex_strings(content));
  const auto width_of = [&](unsigned code) {
    const EmbeddedFont& embedded = *by_resource.at(font);
    for (std::uint32_t id = 1;; ++id)
      if (embedded.has(id) && embedded.glyph(id).code == code) return embedded.glyph(id).width;
  };
  const auto show = [&](const std::string& array) {
    for (std::size_t at = 1; array[at] != ']';) {
      if (array[at] == '<') {
        for (++at; array[at] != '>'; at += 4) {
          const auto code = static_cast<unsigned>(std::stoul(array.substr(at, 4), nullptr, 16));
          out.push_back({font, size, x, line_y, rise, code});
          x += width_of(code) * size / 1000 * scale;
        }
        ++at;
      } else {
        std::size_t used = 0;
        x -= std::stoi(array.substr(at), &used) * size / 1000 * scale;
        at += used;
      }
    }
  };
  for (std::string word; words >> word;) {
    for (std::string more; word.front() == '[' && !word.ends_with("TJ") && words >> more;) word += ' ' + more;
    const auto number = [&](std::size_t from_end) { return std::stod(operands.at(operands.size() - from_end)); };
    if (word == "BT") {
      line_x = line_y = x = 0;
    } else if (word == "Td") {
      line_x += number(2);
      line_y += number(1);
      x = line_x;
    } else if (word == "Tf") {
      font = operands.at(operands.size() - 2).substr(1);
      size = number(1);
    } else if (word == "Tz") {
      scale = number(1) / 100;
    } else if (word == "Ts") {
      rise = number(1);
    } else if (word.size() > 3 && word.substr(word.size() - 3) == "]TJ") {
      show(word);
    } else {
      operands.push_back(word);
    }
  }
  return out;
}

/// Every glyph of the page lands within a thousandth of an em, whatever came before it.
void check_places(const Page& page, const Pages& pages, const FontBook& book) {
  const Embedded embedded(pages, book);
  std::map<std::string, const EmbeddedFont*> by_resource;
  for (const auto& [id, font] : embedded.fonts)
    for (const std::string& resource : font.resources()) by_resource[resource] = &font;
  const std::vector<ReadGlyph> read = read_glyphs(page_content(page, embedded.fonts, &pages.tree).bytes, by_resource);
  std::size_t at = 0;
  for (const PageItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.what);
    if (!run) continue;
    double x = item.at.x.value;
    for (const PlacedGlyph& glyph : run->glyphs) {
      ASSERT_LT(at, read.size());
      const ReadGlyph& seen = read[at++];
      EXPECT_NEAR(seen.x, x + glyph.dx.value, run->size.value * 0.001) << at;
      EXPECT_NEAR(seen.y + seen.rise, page.size.height.value - item.at.y.value + glyph.dy.value, 0.0011);
      EXPECT_NEAR(seen.size, run->size.value, 0.0005);
      EXPECT_EQ(seen.code, embedded.fonts.at(run->face).glyph(glyph.id).code);
      x += glyph.advance.value;
    }
  }
  EXPECT_EQ(at, read.size());
}

TEST(Content, GlyphsLandWhereThePageSays) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const NodeId node = sample.node(Role::paragraph);
  Point at = sample.text({fonts.serif(), 10.37, 0.0137}, {Pt(59.5), Pt(100.1)},
                         "AVATAR To Wave office affluent, kerned and spaced oddly ", node);
  at = sample.text({fonts.serif(600), 10.37}, at, "bold in the line ", node);
  sample.text({fonts.serif(400, true), 9}, {at.x + Pt(0.4), at.y}, "italic after a gap", node);
  sample.text({fonts.sans(), 9.3}, {Pt(480), at.y}, "2024", node);
  sample.text({fonts.serif(), 10.37}, {Pt(59.5), Pt(113.6)}, "next line", node);
  GlyphRun lifted = sample_run(fonts, {fonts.serif(), 7}, "a2b");
  lifted.glyphs[1].dy = Pt(3.3333);
  lifted.glyphs[1].dx = Pt(0.7);
  sample.add({Pt(59.5), Pt(130)}, node, lifted);
  sample.text({fonts.serif(), 7}, {Pt(59.5), Pt(145)}, "after the rise", node);
  for (const Page& page : sample.pages().pages) check_places(page, sample.pages(), fonts.book);
}

TEST(Content, AWideSpaceIsDrawnAsWideAsItsGap) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const NodeId node = sample.node(Role::paragraph);
  const Point end = sample.text({fonts.serif(), 10}, {Pt(59.5), Pt(100)}, "Title ", node);
  GlyphRun gap = sample_run(fonts, {fonts.sans(), 9.3}, " ");
  gap.text = "  ";
  gap.glyphs.front().advance = Pt(480) - end.x;
  sample.add(end, node, gap);
  sample.text({fonts.sans(), 9.3}, {Pt(480), Pt(100)}, "2024", node);
  check_places(sample.pages().pages[0], sample.pages(), fonts.book);
  const Embedded embedded(sample.pages(), fonts.book);
  const std::string content = page_content(sample.pages().pages[0], embedded.fonts, nullptr).bytes;
  EXPECT_NE(content.find(" Tz\n"), std::string::npos);
  EXPECT_EQ(content.find("Td"), content.rfind("Td")) << "the line is shown without a jump";
}

TEST(Content, RoundingErrorsDoNotGather) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  GlyphRun run = sample_run(fonts, {fonts.serif(), 10}, std::string(3000, 'n'));
  for (PlacedGlyph& glyph : run.glyphs) glyph.advance += Pt(0.00437);
  sample.add({Pt(1.0003), Pt(1)}, sample.node(Role::paragraph), run);
  check_places(sample.pages().pages[0], sample.pages(), fonts.book);
}

void check(SamplePages& sample, const std::string& expected) {
  const Embedded embedded(sample.pages(), sample.fonts().book);
  EXPECT_EQ(with_hex_strings(page_content(sample.pages().pages[0], embedded.fonts, nullptr).bytes), expected);
}

TEST(Content, OperatorsOnlyWhereStateChanges) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const NodeId node = sample.node(Role::paragraph);
  const SampleStyle grey{fonts.serif(), 10, 0, {}, {51, 51, 51}};
  const Point end = sample.text(grey, {Pt(10), Pt(20)}, "a", node);
  sample.text(grey, end, "a", node);
  sample.text(grey, {Pt(10), Pt(33.5)}, "a", node);
  sample.text({fonts.serif(), 10, 0, {}, {255, 0, 128}}, {Pt(10), Pt(47)}, "a", node);
  check(sample,
        "BT\n0.2 g\n10 821.89 Td\n/F0 10 Tf\n[<00010001>]TJ\n0 -13.5 Td\n[<0001>]TJ\n1 0 0.502 rg\n0 -13.5 "
        "Td\n[<0001>]TJ\nET\n");
}

TEST(Content, EverythingStandsInMarkedContentOfItsElementOrInAnArtifact) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const NodeId paragraph = sample.node(Role::paragraph), link = sample.node(Role::link, paragraph);
  const SampleStyle style{fonts.serif(), 10};
  const Point end = sample.text(style, {Pt(10), Pt(20)}, "a", paragraph);
  sample.text(style, end, "a", link);
  sample.add({Pt(10), Pt(22.5)}, artifact, Rule{{Pt(100), Pt(0.5)}, {0, 0, 0}});
  sample.add({Pt(10), Pt(23.5)}, artifact, Rule{{Pt(100), Pt(0.5)}, {0, 0, 0}});
  sample.text(style, {Pt(10), Pt(780)}, "a", page_head);
  sample.text(style, {Pt(10), Pt(800)}, "a", page_foot);
  const Embedded embedded(sample.pages(), fonts.book);
  const PageContent content = page_content(sample.pages().pages[0], embedded.fonts, &sample.pages().tree);
  EXPECT_EQ(with_hex_strings(content.bytes),
            "BT\n/P<</MCID 0>>BDC\n10 821.89 Td\n/F0 10 Tf\n[<0001>]TJ\nEMC\n"
            "/Link<</MCID 1>>BDC\n[<0001>]TJ\nEMC\nET\n"
            "/Artifact BMC\n10 818.89 100 0.5 re f\n10 817.89 100 0.5 re f\nEMC\n"
            "BT\n/Artifact<</Type/Pagination/Subtype/Header>>BDC\n10 61.89 Td\n[<0001>]TJ\nEMC\n"
            "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n0 -20 Td\n[<0001>]TJ\nEMC\nET\n");
  EXPECT_EQ(content.marked, (std::vector<NodeId>{paragraph, link}));
}

TEST(Content, WithoutATreeNothingIsMarked) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  sample.text({fonts.serif(), 10}, {Pt(10), Pt(20)}, "a", sample.node(Role::paragraph));
  sample.add({Pt(10), Pt(22.5)}, artifact, Rule{{Pt(100), Pt(0.5)}, {0, 0, 0}});
  check(sample, "BT\n10 821.89 Td\n/F0 10 Tf\n[<0001>]TJ\nET\n10 818.89 100 0.5 re f\n");
}

TEST(Content, OneGlyphThatSaysTwoThingsIsShownFromTwoFonts) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  GlyphRun run = sample_run(fonts, {fonts.serif(), 10}, "aaa");
  run.text = "aba";
  sample.add({Pt(10), Pt(20)}, sample.node(Role::paragraph), run);
  check(sample, "BT\n10 821.89 Td\n/F0 10 Tf\n[<0001>]TJ\n/F1 10 Tf\n[<0001>]TJ\n/F0 10 Tf\n[<0001>]TJ\nET\n");
}

/// A wide space that comes first does not take the others with it into a font of its own.
TEST(Content, SpacesStandInTheFontOfTheirWords) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  GlyphRun gap = sample_run(fonts, {fonts.serif(), 10}, " ");
  gap.text = "  ";
  sample.add({Pt(10), Pt(20)}, sample.node(Role::paragraph), gap);
  sample.text({fonts.serif(), 10}, {Pt(10), Pt(40)}, "a b", sample.node(Role::paragraph));
  const Embedded embedded(sample.pages(), fonts.book);
  const std::string bytes = page_content(sample.pages().pages[0], embedded.fonts, nullptr).bytes;
  const std::string words = bytes.substr(bytes.rfind(" Td"));
  EXPECT_EQ(words.find("Tf"), words.rfind("Tf")) << bytes;
  EXPECT_NE(words.find("/F0 "), std::string::npos) << bytes;
}

TEST(Content, SeveralGlyphsForOneTextShareAnActualTextThroughTheNextSpace) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  GlyphRun run = sample_run(fonts, {fonts.serif(), 10}, "ab c");
  run.text = "x c";
  run.glyphs[1].cluster = 0;
  run.glyphs[2].cluster = 1;
  run.glyphs[3].cluster = 2;
  sample.add({Pt(10), Pt(20)}, sample.node(Role::paragraph), run);
  const Embedded embedded(sample.pages(), fonts.book);
  const std::string content = page_content(sample.pages().pages[0], embedded.fonts, nullptr).bytes;
  EXPECT_NE(content.find("/Span<</ActualText(x )>>BDC\n"), std::string::npos) << content;
  EXPECT_EQ(content.substr(content.find("EMC\n")).substr(0, 5), "EMC\n[") << content;
}

TEST(Content, AnAbbreviationIsASequenceThatSaysWhatItStandsFor) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  GlyphRun run = sample_run(fonts, {fonts.serif(), 10}, "ab b ab");
  run.expansions = {{0, 2, "All b"}, {5, 7, "(é"}};
  const NodeId node = sample.node(Role::paragraph);
  sample.add({Pt(10), Pt(20)}, node, run);
  const Embedded embedded(sample.pages(), fonts.book);
  const PageContent content = page_content(sample.pages().pages[0], embedded.fonts, &sample.pages().tree);
  const std::string read = with_hex_strings(content.bytes);
  EXPECT_TRUE(read.starts_with("BT\n/Span<</MCID 0/E<416C6C2062>>>BDC\n")) << read;
  EXPECT_NE(read.find("EMC\n/P<</MCID 1>>BDC\n["), std::string::npos) << read;
  EXPECT_NE(read.find("EMC\n/Span<</MCID 2/E<FEFF002800E9>>>BDC\n["), std::string::npos) << read;
  EXPECT_EQ(content.marked, (std::vector<NodeId>{node, node, node}));
  EXPECT_EQ(page_content(sample.pages().pages[0], embedded.fonts, nullptr).bytes.find("/E"), std::string::npos);
}

/// Nothing moves, and a ligature that reaches over an abbreviation's end is not torn.
TEST(Content, WhatIsCutAtAbbreviationsStandsWhereItStood) {
  for (const bool cut : {false, true}) {
    SampleFonts fonts;
    SamplePages sample(fonts);
    GlyphRun run = sample_run(fonts, {fonts.serif(), 10}, "ab fi ab");
    if (cut) run.expansions = {{0, 2, "x"}, {3, 4, "torn"}, {6, 8, "y"}};
    sample.add({Pt(10), Pt(20)}, sample.node(Role::paragraph), run);
    check_places(sample.pages().pages[0], sample.pages(), fonts.book);
  }
}

TEST(Content, ALongLineIsPartedIntoSeveralArrays) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  sample.text({fonts.serif(), 10}, {Pt(1), Pt(1)}, std::string(20000, 'n'), sample.node(Role::paragraph));
  const Embedded embedded(sample.pages(), fonts.book);
  const std::string content = page_content(sample.pages().pages[0], embedded.fonts, nullptr).bytes;
  std::size_t longest = 0;
  for (std::size_t at = 0, end; (end = content.find('\n', at)) != std::string::npos; at = end + 1)
    longest = std::max(longest, end - at);
  EXPECT_LT(longest, 32767u);
  check_places(sample.pages().pages[0], sample.pages(), fonts.book);
}

}  // namespace
}  // namespace quoin::pdf

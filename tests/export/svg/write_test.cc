#include "export/svg/write.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "export/pdf/sample.h"
#include "export/pdf/srgb_profile.h"
#include "export/svg/picture.h"
#include "image/icc.h"
#include "image/read_image.h"
#include "support/disk_files.h"
#include "support/judge.h"

namespace quoin {
namespace {

class SvgTest : public ::testing::Test {
 protected:
  SvgTest() {
    sample_.pages().metadata.title = "Zoë <& \"Co\">";
    sample_.pages().metadata.language = "en-GB";
  }
  std::string svg() { return SvgWriter(fonts_.book).write(sample_.pages(), 0); }

  SampleFonts fonts_;
  SamplePages sample_{fonts_};
};

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += what.size()) ++found;
  return found;
}

/// Where each glyph comes, in points, by the file alone.
std::vector<Point> places(const std::string& svg) {
  static const std::regex part(
      R"~(translate\(([-0-9.]+) ([-0-9.]+)\)scale\(([0-9.]+)\)|<use href="#g[0-9]+"(?: x="([-0-9.]+)")?(?: y="([-0-9.]+)")?/>)~");
  std::vector<Point> out;
  double x = 0, y = 0, scale = 0;
  const auto number = [](const std::ssub_match& match) { return match.matched ? std::stod(match.str()) : 0; };
  for (std::sregex_iterator it(svg.begin(), svg.end(), part), end; it != end; ++it) {
    const std::smatch& match = *it;
    if (match[3].matched) {
      x = number(match[1]), y = number(match[2]), scale = number(match[3]);
    } else {
      out.push_back({Pt(x + scale * number(match[4])), Pt(y + scale * number(match[5]))});
    }
  }
  return out;
}

TEST_F(SvgTest, GlyphsStandWhereThePagesSay) {
  sample_.text({fonts_.serif(), 10.333, 0.031}, {Pt(72.125), Pt(100.5)}, "Tofu Vary", 0);
  sample_.text({fonts_.sans(600), 10.333}, {Pt(140), Pt(100.5)}, "AV", 0);
  sample_.text({fonts_.sans(), 8.75}, {Pt(30), Pt(700)}, "ỵ q", 0);
  std::vector<Point> expected;
  for (const PageItem& item : sample_.pages().pages[0].items) {
    const auto& run = std::get<GlyphRun>(item.what);
    Pt pen = item.at.x;
    for (const PlacedGlyph& glyph : run.glyphs) {
      if (run.text[glyph.cluster] != ' ') expected.push_back({pen + glyph.dx, item.at.y - glyph.dy});
      pen += glyph.advance;
    }
  }
  const std::vector<Point> found = places(svg());
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_NEAR(found[i].x.value, expected[i].x.value, 0.002) << i;
    EXPECT_NEAR(found[i].y.value, expected[i].y.value, 0.002) << i;
  }
}

TEST_F(SvgTest, AGlyphIsDrawnOnce) {
  sample_.text({fonts_.serif(), 10}, {Pt(72), Pt(100)}, "noon noon", 0);
  sample_.text({fonts_.serif(), 14}, {Pt(72), Pt(120)}, "noon", 0);
  const std::string text = svg();
  EXPECT_EQ(count(text, "<path id="), 2U);
  EXPECT_EQ(count(text, "<use href="), 12U);
  std::set<std::string> ids;
  static const std::regex id(" id=\"([^\"]+)\"");
  for (std::sregex_iterator it(text.begin(), text.end(), id), end; it != end; ++it)
    EXPECT_TRUE(ids.insert((*it)[1]).second) << (*it)[1];
}

TEST_F(SvgTest, WhatTheUserWroteIsEscaped) {
  sample_.add({Pt(10), Pt(20)}, 0, Link{{Pt(30), Pt(12)}, "https://example.org/?a=1&b=\"<", "<i>R&D</i> \"x\""});
  const std::string text = svg();
  EXPECT_NE(text.find("<title id=\"title\">Zoë &lt;&amp; \"Co\"&gt; · 1 / 1</title>"), std::string::npos) << text;
  EXPECT_NE(text.find("<a href=\"https://example.org/?a=1&amp;b=&quot;&lt;\" aria-label=\"&lt;i&gt;R&amp;D&lt;/i&gt; "
                      "&quot;x&quot;\"><rect x=\"10\" y=\"20\" width=\"30\" height=\"12\""),
            std::string::npos)
      << text;
}

TEST_F(SvgTest, OnlyAddressesThatMayBeFollowedAreLinks) {
  EXPECT_NE(svg().find("role=\"img\""), std::string::npos);
  for (const char* url : {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", ""})
    sample_.add({}, 0, Link{{Pt(1), Pt(1)}, url, "here"});
  EXPECT_EQ(count(svg(), "<a "), 0U);
  for (const char* url : {"http://example.org", "https://example.org", "mailto:a@example.org", "tel:+1"})
    sample_.add({}, 0, Link{{Pt(1), Pt(1)}, url, "here"});
  const std::string text = svg();
  EXPECT_EQ(count(text, "<a "), 4U);
  EXPECT_NE(text.find("role=\"group\""), std::string::npos) << "links are no part of a mere picture";
}

TEST_F(SvgTest, Panels) {
  sample_.add({Pt(10), Pt(20)}, artifact, Panel{{Pt(40), Pt(10)}, Pt(), Pt(), {1, 2, 255}});
  sample_.add({Pt(10), Pt(20)}, artifact, Panel{{Pt(40), Pt(10)}, Pt(), Pt(1), {1, 2, 3}});
  const std::string text = svg();
  EXPECT_NE(text.find("<path fill=\"#0102ff\" fill-rule=\"evenodd\" d=\"M10 20L50 20L50 30L10 30L10 20Z\"/>"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("L10 20ZM11 21L49 21L49 29L11 29L11 21Z"), std::string::npos) << "a line along its edge";
}

TEST_F(SvgTest, RulesAndShapes) {
  sample_.add({Pt(10), Pt(20)}, artifact, Rule{{Pt(100), Pt(0.5)}, {1, 2, 255}});
  sample_.add({Pt(5), Pt(7)}, artifact, Shape{ShapeName::code, Pt(24), {0x20, 0, 0}});
  const std::string text = svg();
  EXPECT_NE(text.find("<rect x=\"10\" y=\"20\" width=\"100\" height=\"0.5\" fill=\"#0102ff\"/>"), std::string::npos);
  EXPECT_NE(text.find("<path fill=\"none\" stroke=\"#200000\" stroke-width=\"1.9\" stroke-linecap=\"round\" "
                      "stroke-linejoin=\"round\" d=\"M12.5 13L6.8 19L12.5 25M"),
            std::string::npos)
      << text;
}

Image image_of(const std::string& name) {
  return read_image(project_bytes("tests/image/" + name)).image.value();
}

Picture framed(Image image, PictureShape shape = PictureShape::rectangle) {
  return {{Pt(60), Pt(60)}, shape, std::make_shared<Image>(std::move(image)), {}, {Pt(60), Pt(60)}};
}

/// The letter of a colour of the sample; `w` is the page.
char letter_of(const std::string& rgb, std::size_t at) {
  const auto strong = [&](std::size_t i) { return static_cast<unsigned char>(rgb[at + i]) > 128; };
  if (strong(0) && strong(1)) return strong(2) ? 'w' : 'y';
  return strong(0) ? 'r' : strong(1) ? 'g' : strong(2) ? 'b' : '?';
}

/// What librsvg paints near the corners of a square of 60 points at the page's top left: from the left, first above,
/// then below.
std::string corners(const Picture& picture) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  sample.add({}, artifact, picture);
  const ReadImage painted =
      read_image(judge("rsvg-convert -d 72 -p 72 %", SvgWriter(fonts.book).write(sample.pages(), 0)));
  if (!painted.image) return "nothing";
  std::string out;
  for (const std::size_t y : {2, 57})
    for (const std::size_t x : {2, 57}) out += letter_of(painted.image->bytes, 3 * (y * painted.image->width + x));
  return out;
}

TEST_F(SvgTest, EveryOrientationStandsUpright) {
  Image image = image_of("rgb.png");  // red, green over blue, yellow
  const char* expected[] = {"rgby", "gryb", "ybgr", "byrg", "rbgy", "bryg", "ygbr", "gyrb"};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    image.orientation = static_cast<Orientation>(orientation);
    EXPECT_EQ(corners(framed(image)), expected[orientation - 1]) << orientation;
  }
}

TEST_F(SvgTest, PicturesOfEveryCodingAreCutAndClear) {
  EXPECT_EQ(corners(framed(image_of("color.jpg"))), "rgby");
  EXPECT_EQ(corners(framed(image_of("progressive.jpg"))), "rgby");
  EXPECT_EQ(corners(framed(image_of("alpha.png"))), "rgwy");
  EXPECT_EQ(corners(framed(image_of("rgb.png"), PictureShape::circle)), "wwww");
  Picture cut = framed(image_of("rgb.png"));
  cut.whole = {Pt(120), Pt(60)};
  cut.shift = {Pt(-60), Pt()};
  EXPECT_EQ(corners(cut), "ggyy");
}

/// The bytes of a data URL.
std::string from_base64(const std::string& url) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned group = 0, bits = 0;
  for (const char c : url.substr(url.find(',') + 1)) {
    const std::size_t digit = digits.find(c);
    if (digit == std::string_view::npos) break;
    group = group << 6 | static_cast<unsigned>(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out += static_cast<char>(group >> bits & 0xFF);
  }
  return out;
}

/// With the profile in it the file is still read, as what it was.
TEST_F(SvgTest, APicturesProfileIsInItsFile) {
  for (const char* name : {"color.jpg", "rgb.png", "alpha.png"}) {
    Image image = image_of(name);
    const std::string corners_before = corners(framed(image));
    image.profile = plain_icc_profile(pdf::srgb_profile(), 3);
    EXPECT_EQ(corners(framed(image)), corners_before) << name;
    const ReadImage again = read_image(from_base64(svg::data_url(image)));
    ASSERT_TRUE(again.image) << name;
    EXPECT_EQ(again.image->profile, image.profile) << name;
    EXPECT_EQ(again.image->bytes, image.bytes) << name;
  }
}

TEST_F(SvgTest, ThePicturesAreInTheFile) {
  const NodeId figure = sample_.node(Role::figure);
  sample_.pages().tree.nodes[static_cast<std::size_t>(figure)].alt = "Portrait of \"Zoë\"";
  Picture cut = framed(image_of("alpha.png"), PictureShape::circle);
  cut.shift = {Pt(-30), Pt()};
  cut.whole = {Pt(120), Pt(60)};
  sample_.add({Pt(100), Pt(50)}, figure, cut);
  const std::string text = svg();
  EXPECT_NE(
      text.find("<clipPath id=\"c0\"><circle cx=\"130\" cy=\"80\" r=\"30\"/></clipPath><g clip-path=\"url(#c0)\">"),
      std::string::npos);
  EXPECT_NE(text.find("transform=\"matrix(120 0 0 60 70 50)\" role=\"img\" aria-label=\"Portrait of &quot;Zoë&quot;\" "
                      "href=\"data:image/png;base64,iVBORw0KGgo"),
            std::string::npos);
}

TEST_F(SvgTest, TheSameBytesFromTheSamePages) {
  sample_.text({fonts_.serif(), 10}, {Pt(72), Pt(100)}, "Many glyphs of two faces", 0);
  sample_.text({fonts_.sans(), 10}, {Pt(72), Pt(120)}, "stand here", 0);
  sample_.add({}, artifact, framed(image_of("rgb.png")));
  SvgWriter twice(fonts_.book);
  twice.write(sample_.pages(), 0);
  EXPECT_EQ(twice.write(sample_.pages(), 0), svg()) << "what was remembered shows";
}

}  // namespace
}  // namespace quoin

#include "export/pdf/picture.h"

#include <gtest/gtest.h>

#include <array>
#include <sstream>

#include "export/pdf/write.h"
#include "image/read_image.h"
#include "sample.h"
#include "support/disk_files.h"
#include "support/judge.h"

namespace quoin {
namespace {

std::shared_ptr<Image> image_of(const std::string& name) {
  return std::make_shared<Image>(read_image(project_bytes("tests/image/" + name)).image.value());
}

/// A picture as tall as it is wide at the page's top left corner, whole unless `whole` says more.
Picture framed(SharedImage image, double side, PictureShape shape = PictureShape::rectangle) {
  return {{Pt(side), Pt(side)}, shape, std::move(image), {}, {Pt(side), Pt(side)}};
}

std::string pdf_of(const Picture& picture) {
  SampleFonts fonts;
  SamplePages sample(fonts);
  const NodeId h1 = sample.node(Role::h1), figure = sample.node(Role::figure), below = sample.node(Role::paragraph);
  sample.pages().tree.nodes[static_cast<std::size_t>(figure)].alt = "Portrait of Zoë";
  sample.text({fonts.serif(), 10}, {Pt(300), Pt(80)}, "Zoë", h1);
  sample.add({}, figure, picture);
  sample.text({fonts.serif(), 10}, {Pt(300), Pt(100)}, "below", below);
  return write_pdf(sample.pages(), fonts.book, {});
}

/// The letter of the nearest of the sample's colours.
char letter_of(const unsigned char* pixel) {
  struct Named {
    char letter;
    std::array<int, 3> color;
  };
  constexpr Named all[] = {
      {'r', {230, 20, 20}}, {'g', {20, 215, 30}}, {'b', {20, 35, 230}}, {'y', {245, 230, 20}}, {'w', {255, 255, 255}}};
  char best = '?';
  int least = 1 << 20;
  for (const Named& one : all) {
    int distance = 0;
    for (std::size_t i = 0; i < 3; ++i) distance += (pixel[i] - one.color[i]) * (pixel[i] - one.color[i]);
    if (distance < least) {
      least = distance;
      best = one.letter;
    }
  }
  return best;
}

/// What poppler paints near the corners of the square at the page's top left: from the left, first above, then below.
std::string corners(const Picture& picture) {
  const int side = static_cast<int>(picture.size.width.value);
  const std::string picture_bytes = judge(
      "pdftoppm -r 72 -x 0 -y 0 -W " + std::to_string(side) + " -H " + std::to_string(side) + " %", pdf_of(picture));
  std::istringstream in(picture_bytes);
  std::string magic;
  int width = 0, height = 0, most = 0;
  in >> magic >> width >> height >> most;
  in.get();
  EXPECT_EQ(magic, "P6");
  const std::string pixels(std::istreambuf_iterator<char>(in), {});
  EXPECT_EQ(pixels.size(), static_cast<std::size_t>(3 * width * height));
  std::string out;
  for (const int y : {2, side - 3})
    for (const int x : {2, side - 3})
      out += letter_of(reinterpret_cast<const unsigned char*>(pixels.data()) + 3 * (y * width + x));
  return out;
}

TEST(DrawPicture, EveryOrientationStandsUpright) {
  const std::shared_ptr<Image> image = image_of("rgb.png");  // red, green over blue, yellow
  const char* expected[] = {"rgby", "gryb", "ybgr", "byrg", "rbgy", "bryg", "ygbr", "gyrb"};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    image->orientation = static_cast<Orientation>(orientation);
    EXPECT_EQ(corners(framed(image, 60)), expected[orientation - 1]) << orientation;
  }
}

TEST(DrawPicture, JpegsAndPixelsLookAlike) {
  EXPECT_EQ(corners(framed(image_of("color.jpg"), 60)), "rgby");
  EXPECT_EQ(corners(framed(image_of("progressive.jpg"), 60)), "rgby");
  EXPECT_EQ(corners(framed(image_of("palette.png"), 60)), "rgby");
}

TEST(DrawPicture, ShapesCutAndTransparencyShowsThePage) {
  EXPECT_EQ(corners(framed(image_of("rgb.png"), 60, PictureShape::circle)), "wwww");
  EXPECT_EQ(corners(framed(image_of("alpha.png"), 60)), "rgwy");
  Picture cut = framed(image_of("rgb.png"), 60);
  cut.whole = {Pt(120), Pt(60)};
  cut.shift = {Pt(-60), Pt()};
  EXPECT_EQ(corners(cut), "ggyy");
}

TEST(EmbedPictures, AJpegKeepsItsBytesAndIsStoredOnce) {
  const SharedImage image = image_of("color.jpg");
  SampleFonts fonts;
  SamplePages sample(fonts);
  const NodeId figure = sample.node(Role::figure);
  sample.add({}, figure, framed(image, 60));
  sample.add({Pt(100), Pt()}, figure, framed(image, 30));
  const std::string pdf = write_pdf(sample.pages(), fonts.book, {});
  const std::size_t at = pdf.find(image->bytes);
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(pdf.find(image->bytes, at + 1), std::string::npos);
  EXPECT_EQ(pdf, write_pdf(sample.pages(), fonts.book, {}));
}

TEST(EmbedPictures, JudgesReadThem) {
  const auto rows = [](const std::string& name) {
    const std::string pdf = pdf_of(framed(image_of(name), 60));
    judge("qpdf --check %", pdf);
    std::istringstream in(judge("pdfimages -list %", pdf));
    std::string line, out;
    std::getline(in, line);
    std::getline(in, line);
    while (std::getline(in, line)) {
      std::istringstream words(line);
      std::string page, number, type, width, height, color, components, bits, coding;
      words >> page >> number >> type >> width >> height >> color >> components >> bits >> coding;
      out += type + " " + width + "×" + height + " " + color + " " + bits + " " + coding + "\n";
    }
    return out;
  };
  EXPECT_EQ(rows("color.jpg"), "image 24×32 rgb 8 jpeg\n");
  EXPECT_EQ(rows("grey.jpg"), "image 24×32 gray 8 jpeg\n");
  EXPECT_EQ(rows("grey.png"), "image 2×2 gray 8 image\n");
  EXPECT_EQ(rows("alpha.png"), "image 2×2 rgb 8 image\nsmask 2×2 gray 8 image\n");
}

TEST(EmbedPictures, AFigureSaysWhatItShowsAndWhere) {
  const std::string pdf = pdf_of(framed(image_of("color.jpg"), 60));
  const std::string structure = judge("pdfinfo -struct %", pdf);
  EXPECT_NE(structure.find("  H1 (block)\n  Figure:\n     /Placement /Block\n     /BBox [0 781.89 60 841.89]\n"
                           "  P (block)\n"),
            std::string::npos)
      << structure;
  const std::string objects = judge("qpdf --qdf --object-streams=disable % -", pdf);
  EXPECT_NE(objects.find("/Alt <feff0050006f00720074007200610069007400200"), std::string::npos);
  EXPECT_NE(objects.find("/Figure<</MCID 1>>BDC"), std::string::npos);
}

/// What a reader of predictor 15 makes of filtered rows (W3C PNG, 9.2).
std::string unfiltered(const std::string& bytes, std::size_t length, std::size_t step) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += length + 1) {
    const std::size_t begin = out.size();
    for (std::size_t i = 0; i < length; ++i) {
      const auto byte = [&](std::size_t place) { return static_cast<int>(static_cast<unsigned char>(out[place])); };
      const int a = i < step ? 0 : byte(begin + i - step), b = begin == 0 ? 0 : byte(begin - length + i);
      const int c = i < step || begin == 0 ? 0 : byte(begin - length + i - step);
      const int p = a + b - c, pa = std::abs(p - a), pb = std::abs(p - b), pc = std::abs(p - c);
      const int paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      const int guesses[] = {0, a, b, (a + b) / 2, paeth};
      out += static_cast<char>(bytes[at + 1 + i] + guesses[static_cast<std::size_t>(bytes[at])]);
    }
  }
  return out;
}

TEST(FilterRows, ComeBackAsTheyWereAndEveryFilterHasItsRow) {
  std::string rows;
  unsigned state = 1;
  const auto noise = [&] { return static_cast<char>((state = state * 1103515245 + 12345) >> 16); };
  constexpr std::size_t width = 20, components = 3, length = width * components, count = 40;
  for (std::size_t y = 0; y < count; ++y)
    for (std::size_t i = 0; i < length; ++i) {
      const auto x = static_cast<int>(i / components);
      switch (y / 8) {
        case 0:
          rows += static_cast<char>(x * 9);
          break;
        case 1:
          rows += y % 8 == 0 ? noise() : rows[rows.size() - length];
          break;
        case 2:
          rows += static_cast<char>(x * x + static_cast<int>(y * y));
          break;
        case 3:
          rows += static_cast<char>(i % 7 == 0 ? 1 : 0);
          break;
        default:
          rows += static_cast<char>((noise() & 15) + x * 5 + static_cast<int>(y) * 5);
      }
    }
  const std::string filtered = pdf::filter_rows(rows, width, components);
  EXPECT_EQ(unfiltered(filtered, length, components), rows);
  std::string used;
  for (std::size_t at = 0; at < filtered.size(); at += length + 1)
    if (used.find(filtered[at]) == std::string::npos) used += filtered[at];
  EXPECT_GE(used.size(), 4u);
}

}  // namespace
}  // namespace quoin

#include "image/read_image.h"

#include <gtest/gtest.h>

#include "export/pdf/deflate.h"
#include "export/pdf/srgb_profile.h"
#include "image/exif.h"
#include "image/icc.h"
#include "image/png_chunks.h"
#include "support/noted_photo.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

std::string file(const std::string& name) {
  return testing::read_file(testing::source_folder() + "/tests/image/" + name);
}

/// "jpeg 24×32, 3 components", with what is unusual about it; else the fault.
std::string described(const ReadImage& read) {
  if (!read.image) return std::string(read.fault.code) + ": " + read.fault.message;
  const Image& image = *read.image;
  return std::string(image.coding == Image::Coding::jpeg ? "jpeg " : "pixels ") + std::to_string(image.width) + "×" +
         std::to_string(image.height) + ", " + std::to_string(image.components) + " components" +
         (image.alpha.empty() ? "" : ", alpha") +
         (image.orientation == 1 ? "" : ", orientation " + std::to_string(image.orientation)) +
         (read.notes.tells_place ? ", place" : "");
}

void check(const std::string& bytes, const std::string& expected) {
  EXPECT_EQ(described(read_image(bytes)), expected);
}

void check_pixels(const std::string& name, const std::string& pixels, const std::string& alpha) {
  const ReadImage read = read_image(file(name));
  ASSERT_TRUE(read.image) << name << read.fault.message;
  EXPECT_EQ(read.image->bytes, pixels) << name;
  EXPECT_EQ(read.image->alpha, alpha) << name;
}

std::string bytes(std::initializer_list<int> values) {
  return raw_bytes(values);
}

std::string notes(int orientation, int latitudes) {
  return tiff_notes(orientation, latitudes != 0);
}

/// The JPEG with a camera's notes behind its start.
std::string with_notes(const std::string& jpeg, const std::string& tiff) {
  return jpeg_with(jpeg, exif_segment(tiff));
}

/// libpng sets aside what such a chunk claims to hold before it looks for it.
TEST(ReadImage, LibpngSeesThePictureAlone) {
  const std::string png = file("alpha.png");
  const std::string notes = png_chunk("tEXt", "a") + png_chunk("prVt", "b") + png_chunk("gAMA", bytes({0, 0, 0xB1, 0x8F}));
  EXPECT_EQ(picture_chunks(png_with(png, notes), false), picture_chunks(png, false));
  EXPECT_NE(picture_chunks(png_with(png, notes), true), picture_chunks(png, true));
  const std::string header = png.substr(0, png.find("IDAT") - 4), huge = bytes({0x7F, 0, 0, 0});
  EXPECT_EQ(picture_chunks(header + huge + "eXIfMM" + std::string(20, ' '), true), picture_chunks(header, true));
  EXPECT_EQ(picture_chunks(png.substr(0, png.size() - 15), false).size(), picture_chunks(png, false).size() - 15);
  check(header + huge + "eXIfMM" + std::string(20, ' '), "bad-photo: is a damaged PNG (read beyond end of data)");
}

TEST(ReadImage, KindsAndSizes) {
  check(file("color.jpg"), "jpeg 24×32, 3 components");
  check(file("progressive.jpg"), "jpeg 24×32, 3 components");
  check(file("grey.jpg"), "jpeg 24×32, 1 components");
  check(file("rgb.png"), "pixels 2×2, 3 components");
  check(file("palette.png"), "pixels 2×2, 3 components");
  check(file("grey16.png"), "pixels 2×2, 1 components");
  check(file("interlaced.png"), "pixels 2×2, 3 components");
  check(file("alpha.png"), "pixels 2×2, 3 components, alpha");
}

TEST(ReadImage, AJpegGoesThroughUntouchedUpToItsEnd) {
  const std::string jpeg = file("color.jpg");
  EXPECT_EQ(read_image(jpeg).image.value().bytes, jpeg);
  EXPECT_EQ(read_image(jpeg + "a film of eight megabytes").image.value().bytes, jpeg);
}

std::string kinds_of(const std::string& file) {
  std::string out;
  for (const std::string& kind : read_image(file).notes.kinds) out += kind + ";";
  return out;
}

/// Whatever a camera or a program writes into a JPEG: out it goes, and the picture's own segments and data stay.
TEST(ReadImage, AJpegLosesItsNotesAndNothingElse) {
  for (const char* name : {"color.jpg", "progressive.jpg", "grey.jpg"}) {
    const std::string jpeg = file(name);
    const auto check = [&](const std::string& segments, const std::string& kinds) {
      const ReadImage read = read_image(jpeg_with(jpeg, segments));
      ASSERT_TRUE(read.image) << name << ' ' << kinds;
      EXPECT_EQ(read.image->bytes, jpeg) << name << ' ' << kinds;
      EXPECT_EQ(kinds_of(jpeg_with(jpeg, segments)), kinds) << name;
    };
    check("", "");
    check(exif_segment(notes(1, 1)), "Exif;");
    check(xmp_segment("<x:xmpmeta/>"), "XMP;");
    check(jpeg_segment(0xE1, "http://ns.adobe.com/xmp/extension/"), "XMP;");
    check(jpeg_segment(0xED, "Photoshop 3.0"), "IPTC;");
    check(jpeg_segment(0xFE, "a word"), "a comment;");
    check(jpeg_segment(0xE2, "MPF"), "a program's data;");
    check(jpeg_segment(0xE0, "JFXX"), "a program's data;");
    check(exif_segment(notes(1, 0)) + exif_segment(notes(1, 1)) + jpeg_segment(0xFE, "x"), "Exif;a comment;");
    EXPECT_EQ(kinds_of(jpeg + "a film"), "data behind its end;");
  }
}

/// Between the scans of a progressive JPEG, too.
TEST(ReadImage, NotesAmongScansGo) {
  const std::string jpeg = file("progressive.jpg");
  const std::size_t last = jpeg.rfind("\xFF\xDA");
  ASSERT_NE(last, jpeg.find("\xFF\xDA"));
  const std::string noted = jpeg.substr(0, last) + jpeg_segment(0xFE, "secret") + jpeg.substr(last);
  EXPECT_EQ(read_image(noted).image.value().bytes, jpeg);
}

/// What the numbers of a JPEG mean stays: the transform of its colours, the density; not the small picture beside it.
TEST(ReadImage, WhatAJpegsNumbersMeanStays) {
  const std::string jpeg = file("color.jpg");
  const std::string adobe = jpeg_segment(0xEE, "Adobe" + bytes({0, 100, 0, 0, 0, 0, 1}));
  EXPECT_EQ(read_image(jpeg_with(jpeg, adobe)).image.value().bytes, jpeg_with(jpeg, adobe));
  const std::string head = std::string("JFIF\0", 5) + bytes({1, 1, 0, 0, 1, 0, 1});
  const std::string thumbnail = jpeg_segment(0xE0, head + bytes({1, 1}) + "RGB");
  EXPECT_EQ(read_image(jpeg_with(jpeg, thumbnail)).image.value().bytes,
            jpeg_with(jpeg, jpeg_segment(0xE0, head + bytes({0, 0}))));
  EXPECT_EQ(kinds_of(jpeg_with(jpeg, thumbnail)), "a small picture;");
}

/// A colour profile goes beside the picture, from as many segments as it took, in whatever order.
TEST(ReadImage, TheProfileOfAJpeg) {
  const std::string jpeg = file("color.jpg"), profile = pdf::srgb_profile(), plain = plain_icc_profile(profile, 3);
  ASSERT_FALSE(plain.empty());
  const auto part = [](int number, int count, const std::string& data) {
    return jpeg_segment(0xE2, std::string("ICC_PROFILE\0", 12) + bytes({number, count}) + data);
  };
  const auto check = [&](const std::string& segments, const std::string& expected) {
    const ReadImage read = read_image(jpeg_with(jpeg, segments));
    EXPECT_EQ(read.image.value().bytes, jpeg);
    EXPECT_EQ(read.image.value().profile, expected);
  };
  check(part(1, 1, profile), plain);
  check(part(2, 2, profile.substr(99)) + part(1, 2, profile.substr(0, 99)), plain);
  check(part(1, 1, profile + "SECRET"), plain);
  check(part(1, 1, "SECRET"), "");
  check(part(2, 2, profile.substr(99)), "");
  EXPECT_EQ(read_image(jpeg_with(file("grey.jpg"), part(1, 1, profile))).image.value().profile, "");
}

TEST(ReadImage, TheProfileOfAPng) {
  std::string png = file("rgb.png");
  const std::string profile = pdf::srgb_profile(), nul = bytes({0}), samples = bytes({0, 9, 99, 199, 0, 0, 0, 0, 255, 255, 255, 0, 0, 0});
  png.replace(png.find("IDAT") - 4, png.size(), png_chunk("IDAT", pdf::Deflater(6)(samples)) + png_chunk("IEND", ""));
  const std::string chunk = png_chunk("iCCP", "My screen" + nul + nul + pdf::Deflater(6)(profile));
  const std::string half = png_chunk("gAMA", bytes({0, 0, 0xC3, 0x50}));  // 0.5
  const Image plain = read_image(png).image.value();
  EXPECT_NE(read_image(png_with(png, half)).image.value().bytes, plain.bytes) << "libpng turns them into sRGB";
  for (const std::string& chunks : {chunk, chunk + half, half + chunk}) {
    const Image image = read_image(png_with(png, chunks)).image.value();
    EXPECT_EQ(image.profile, plain_icc_profile(profile, 3));
    EXPECT_EQ(image.bytes, plain.bytes) << "samples as they stand";
  }
  EXPECT_EQ(read_image(png_with(png, png_chunk("iCCP", "a" + nul + nul + "b"))).image.value().profile, "");
}

TEST(ReadImage, NotesOfAPng) {
  const std::string png = file("rgb.png");
  const auto check = [&](const std::string& chunks, const std::string& kinds, bool place, int orientation) {
    const ReadImage read = read_image(png_with(png, chunks));
    ASSERT_TRUE(read.image) << kinds << read.fault.message;
    EXPECT_EQ(kinds_of(png_with(png, chunks)), kinds);
    EXPECT_EQ(read.notes.tells_place, place) << kinds;
    EXPECT_EQ(read.image->orientation, orientation) << kinds;
    EXPECT_EQ(read.image->bytes, read_image(png).image->bytes) << kinds;
  };
  check("", "", false, 1);
  check(png_chunk("eXIf", notes(6, 0)), "Exif;", false, 6);
  check(png_chunk("eXIf", notes(1, 1)), "Exif;", true, 1);
  check(png_chunk("tEXt", "Author" + bytes({0}) + "me"), "text;", false, 1);
  check(png_chunk("iTXt", "XML:com.adobe.xmp" + bytes({0, 0, 0, 0, 0}) + "<a exif:GPSLatitude='1'/>"), "XMP;", true, 1);
  check(png_chunk("tIME", bytes({7, 230, 1, 1, 0, 0, 0})), "its time;", false, 1);
  check(png_chunk("prVt", "x"), "a program's data;", false, 1);
  const std::string profile = std::string("Exif\0\0", 6) + notes(1, 1);
  std::string hex = "\nexif\n      " + std::to_string(profile.size()) + "\n";
  for (const char c : profile) {
    hex += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
    hex += "0123456789abcdef"[static_cast<unsigned char>(c) & 15];
  }
  check(png_chunk("tEXt", "Raw profile type exif" + bytes({0}) + hex), "text;", true, 1);
  EXPECT_EQ(kinds_of(png + "a film"), "data behind its end;");
}

/// As ImageMagick and others write them: packed, and in capitals.
TEST(ReadImage, PackedNotesOfAPng) {
  const std::string png = file("rgb.png");
  const auto place = [&](const std::string& chunks) { return read_image(png_with(png, chunks)).notes.tells_place; };
  const auto hex = [](const std::string& type, const std::string& profile, const char* digits) {
    std::string out = "\n" + type + "\n      " + std::to_string(profile.size()) + "\n";
    for (const char c : profile) {
      out += digits[static_cast<unsigned char>(c) >> 4];
      out += digits[static_cast<unsigned char>(c) & 15];
    }
    return out;
  };
  const pdf::Deflater deflate(6);
  const std::string nul = bytes({0}), low = "0123456789abcdef", capital = "0123456789ABCDEF";
  const std::string exif = std::string("Exif\0\0", 6) + notes(1, 1), packet = "<a exif:GPSLatitude='1'/>";
  EXPECT_TRUE(place(png_chunk("tEXt", "Raw profile type exif" + nul + hex("exif", exif, capital.c_str()))));
  const auto packed = [&](const std::string& keyword, const std::string& text) {
    return png_chunk("zTXt", keyword + nul + nul + deflate(text));
  };
  EXPECT_TRUE(place(packed("Raw profile type exif", hex("exif", exif, low.c_str()))));
  EXPECT_TRUE(place(packed("Raw profile type xmp", hex("xmp", packet, low.c_str()))));
  EXPECT_TRUE(place(packed("Comment", packet)));
  const auto international = [&](const std::string& text) {
    return png_chunk("iTXt", "XML:com.adobe.xmp" + nul + bytes({1, 0}) + "en" + nul + "name" + nul + text);
  };
  EXPECT_TRUE(place(international(deflate(packet))));
  EXPECT_FALSE(place(international(deflate("<a/>"))));
  EXPECT_FALSE(place(international(deflate(packet).substr(0, 9))));
  EXPECT_FALSE(place(packed("Comment", std::string(30u << 20, ' ') + packet)));  // no photo's notes
  EXPECT_FALSE(place(png_chunk("zTXt", "a") + png_chunk("iTXt", "a" + nul) + png_chunk("tEXt", "")));
}

TEST(ReadImage, APlaceIsFoundWhereverItStands) {
  const std::string jpeg = file("color.jpg");
  const auto place = [&](const std::string& segments) { return read_image(jpeg_with(jpeg, segments)).notes.tells_place; };
  EXPECT_FALSE(place(exif_segment(notes(1, 0))));
  EXPECT_TRUE(place(exif_segment(notes(1, 0)) + exif_segment(notes(1, 1))));
  EXPECT_TRUE(place(xmp_segment("<rdf:Description exif:GPSLatitude=\"51,30.5N\"/>")));
  EXPECT_TRUE(place(xmp_segment("<exif:GPSLatitude>51,30.5N</exif:GPSLatitude>")));
  EXPECT_FALSE(place(xmp_segment("<rdf:Description/>")));
}

TEST(ReadImage, PixelsOfEveryKindOfPng) {
  const std::string colors = bytes({255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0});
  for (const char* name : {"rgb.png", "palette.png", "interlaced.png", "opaque.png"}) check_pixels(name, colors, "");
  check_pixels("grey.png", bytes({0, 0x55, 0xAA, 255}), "");
  check_pixels("grey16.png", bytes({0, 0x55, 0xAA, 255}), "");
  // What is wholly transparent is white, whatever it was.
  const auto blank = [&](std::size_t pixel) { return std::string(colors).replace(3 * pixel, 3, "\xFF\xFF\xFF"); };
  check_pixels("alpha.png", blank(2), bytes({255, 128, 0, 255}));
  check_pixels("key.png", blank(1), bytes({255, 0, 255, 255}));
}

TEST(ReadImage, WhichWayIsUpAndWhere) {
  const std::string jpeg = file("color.jpg");
  check(with_notes(jpeg, notes(6, 0)), "jpeg 24×32, 3 components, orientation 6");
  check(with_notes(jpeg, notes(8, 1)), "jpeg 24×32, 3 components, orientation 8, place");
  check(with_notes(jpeg, notes(9, 0)), "jpeg 24×32, 3 components");
  check(with_notes(jpeg, notes(0, 0)), "jpeg 24×32, 3 components");
  check(with_notes(jpeg, "no TIFF"), "jpeg 24×32, 3 components");
  EXPECT_EQ(read_image(with_notes(jpeg, notes(6, 0))).image.value().upright_width(), 32u);
  EXPECT_EQ(read_image(with_notes(jpeg, notes(3, 0))).image.value().upright_width(), 24u);
}

TEST(ReadImage, CutNotesSayNothingTheyDoNotHold) {
  const std::string whole = notes(6, 1);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const Exif exif = read_exif(whole.substr(0, length));
    EXPECT_EQ(exif.orientation, length >= 22 ? 6 : 1) << length;
    EXPECT_FALSE(exif.tells_place) << length;
  }
  const Exif little = read_exif("II" + bytes({42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 5, 0, 0, 0}));
  EXPECT_EQ(little.orientation, 5);
}

TEST(ReadImage, Faults) {
  check(file("cmyk.jpg"),
        "photo-colors: is in CMYK, whose colours hang on a press that nobody names (ISO 19005-3, 6.2.4.3)");
  check(file("huge.png"), "too-large: has 20000 × 20000 pixels: more than 16 million are too many");
  check("", "bad-photo: is empty: what is printed is a JPEG or a PNG");
  check("x", "bad-photo: is no picture: what is printed is a JPEG or a PNG");
  check("GIF89a…", "bad-photo: is a GIF picture: what is printed is a JPEG or a PNG");
  check(bytes({0, 0, 0, 24}) + "ftypheic", "bad-photo: is a HEIC picture: what is printed is a JPEG or a PNG");
  check("RIFF----WEBPVP8 ", "bad-photo: is a WebP picture: what is printed is a JPEG or a PNG");
  std::string jpeg = file("color.jpg");
  const std::size_t frame = jpeg.find("\xFF\xC0");
  const auto spoilt = [&](std::size_t at, int value) {
    std::string copy = jpeg;
    copy[frame + at] = static_cast<char>(value);
    return copy;
  };
  const std::string kind =
      "bad-photo: is a JPEG of a kind that PDF cannot show (lossless, arithmetic or not of 8 bits)";
  check(spoilt(1, 0xC3), kind);
  check(spoilt(1, 0xC9), kind);
  check(spoilt(4, 12), kind);
  check(spoilt(6, 0), "bad-photo: is a JPEG without size or colours that make sense");
  check(spoilt(9, 2), "bad-photo: is a JPEG without size or colours that make sense");
  jpeg = spoilt(5, 0xFF);
  jpeg[frame + 7] = '\xFF';
  check(jpeg, "too-large: has 65304 × 65312 pixels: more than 40 million are too many");
}

/// Every cut file has a fault, and no damaged one does harm.
TEST(ReadImage, CutAndDamagedFiles) {
  for (const char* name : {"color.jpg", "progressive.jpg", "rgb.png", "palette.png", "interlaced.png", "alpha.png"}) {
    const std::string whole = file(name);
    const std::size_t closing = std::string(name).ends_with("png") ? 12 : 0;  // libpng does not miss PNG's end
    for (std::size_t length = 0; length + closing < whole.size(); ++length)
      EXPECT_FALSE(read_image(whole.substr(0, length)).image) << name << " cut to " << length;
    for (std::size_t at = 0; at < whole.size(); ++at)
      for (const int flip : {0x01, 0x80, 0xFF}) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ flip);
        const ReadImage read = read_image(damaged);
        EXPECT_EQ(read.image.has_value(), read.fault.message.empty()) << name << " at " << at;
        if (read.image && read.image->coding == Image::Coding::pixels) {
          EXPECT_EQ(read.image->bytes.size(), std::size_t{read.image->width} * read.image->height *
                                                  static_cast<std::size_t>(read.image->components));
        }
      }
  }
}

}  // namespace
}  // namespace quoin

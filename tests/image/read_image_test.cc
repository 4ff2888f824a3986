#include "image/read_image.h"

#include <gtest/gtest.h>

#include "image/exif.h"
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
         (read.tells_place ? ", place" : "");
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
  std::string out;
  for (const int value : values) out += static_cast<char>(value);
  return out;
}

/// TIFF, big-endian: an orientation, and a directory of places with a latitude or without entries.
std::string notes(int orientation, int latitudes) {
  return "MM" + bytes({0, 42, 0, 0, 0, 8, 0, 2}) + bytes({1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0}) +
         bytes({0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38}) + bytes({0, 0, 0, 0}) + bytes({0, latitudes}) +
         (latitudes ? bytes({0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 0}) : "");
}

/// The JPEG with a camera's notes behind its start.
std::string with_notes(const std::string& jpeg, const std::string& tiff) {
  const std::string segment = std::string("Exif\0\0", 6) + tiff;
  return jpeg.substr(0, 2) + bytes({0xFF, 0xE1, 0, static_cast<int>(segment.size() + 2)}) + segment + jpeg.substr(2);
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

TEST(ReadImage, PixelsOfEveryKindOfPng) {
  const std::string colors = bytes({255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0});
  for (const char* name : {"rgb.png", "palette.png", "interlaced.png", "opaque.png"}) check_pixels(name, colors, "");
  check_pixels("grey.png", bytes({0, 0x55, 0xAA, 255}), "");
  check_pixels("grey16.png", bytes({0, 0x55, 0xAA, 255}), "");
  check_pixels("alpha.png", colors, bytes({255, 128, 0, 255}));
  check_pixels("key.png", colors, bytes({255, 0, 255, 255}));
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
  check("", "bad-photo: is empty: a photo is a JPEG or a PNG");
  check("x", "bad-photo: is no picture: a photo is a JPEG or a PNG");
  check("GIF89a…", "bad-photo: is a GIF picture: a photo is a JPEG or a PNG");
  check(bytes({0, 0, 0, 24}) + "ftypheic", "bad-photo: is a HEIC picture: a photo is a JPEG or a PNG");
  check("RIFF----WEBPVP8 ", "bad-photo: is a WebP picture: a photo is a JPEG or a PNG");
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

// A picture's file loses the place, and nothing else of it changes.
#include "image/strip_place.h"

#include <gtest/gtest.h>

#include <string>

#include "image/read_image.h"
#include "support/noted_photo.h"
#include "support/disk_files.h"

namespace quoin {
namespace {

/// Big-endian TIFF: an orientation, a maker's note, and a latitude whose three fractions stand at its end.
std::string camera_notes() {
  std::string out = "MM" + raw_bytes({0, 42, 0, 0, 0, 8, 0, 3});
  out += raw_bytes({1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0});
  out += raw_bytes({0x01, 0x0F, 0, 2, 0, 0, 0, 8, 0, 0, 0, 68});
  out += raw_bytes({0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 50}) + raw_bytes({0, 0, 0, 0});
  out += raw_bytes({0, 1, 0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 76}) + raw_bytes({0, 0, 0, 0});
  return out + "Maker X\0" + std::string("LatitudeLatitudeLatitude");
}

TEST(StripPlace, OfAJpegOnlyThePlaceGoes) {
  const std::string jpeg = project_bytes("tests/golden/photo/portrait.jpg");
  const std::string exif = exif_segment(camera_notes()), xmp = xmp_segment("<x exif:GPSLatitude='53,48N'/>"), other = xmp_segment("<x>fine</x>"),
                    comment = jpeg_segment(0xFE, "kept");
  const std::string noted = jpeg_with(jpeg, exif + xmp + other + comment) + "behind";
  ASSERT_TRUE(read_image(noted).notes.tells_place);
  const std::string stripped = without_place(noted);
  EXPECT_EQ(stripped.find("Latitude"), std::string::npos);
  EXPECT_EQ(stripped.find("behind"), std::string::npos);
  for (const char* kept : {"Maker X", "<x>fine</x>", "kept"}) EXPECT_NE(stripped.find(kept), std::string::npos) << kept;
  EXPECT_EQ(stripped.size(), noted.size() - xmp.size() - 6);
  const ReadImage before = read_image(noted), after = read_image(stripped);
  ASSERT_TRUE(before.image && after.image);
  EXPECT_EQ(before.image->bytes, after.image->bytes);
  EXPECT_EQ(after.image->orientation, 6);
  EXPECT_FALSE(after.notes.tells_place);
  EXPECT_EQ(without_place(stripped), stripped);
}

TEST(StripPlace, OfAPngOnlyThePlaceGoes) {
  const std::string png = project_bytes("tests/image/rgb.png");
  const std::string noted = png_with(png, png_chunk("eXIf", camera_notes()) + png_chunk("tEXt", "a" + raw_bytes({0}) + "kept") +
                                              png_chunk("iTXt", "XML:com.adobe.xmp" + raw_bytes({0, 0, 0, 0, 0}) + "GPSLatitude=1")) + "behind";
  ASSERT_TRUE(read_image(noted).notes.tells_place);
  const std::string stripped = without_place(noted);
  EXPECT_EQ(stripped.find("Latitude"), std::string::npos);
  EXPECT_EQ(stripped.find("behind"), std::string::npos);
  EXPECT_NE(stripped.find("kept"), std::string::npos);
  const ReadImage before = read_image(noted), after = read_image(stripped);
  ASSERT_TRUE(before.image && after.image);
  EXPECT_EQ(before.image->bytes, after.image->bytes);
  EXPECT_EQ(after.image->orientation, 6);
  EXPECT_FALSE(after.notes.tells_place);
  std::string cleared = camera_notes();  // the sum is that of what is there now
  for (std::size_t i = 50; i < cleared.size(); ++i)
    if (i < 64 || i >= 76) cleared[i] = 0;
  EXPECT_NE(stripped.find(png_chunk("eXIf", cleared)), std::string::npos);
}

TEST(StripPlace, WhatSaysNoPlaceStaysAsItIs) {
  const std::string jpeg = project_bytes("tests/golden/photo/portrait.jpg"), png = project_bytes("tests/image/rgb.png");
  for (const std::string& bytes : {jpeg, png, jpeg_with(jpeg, exif_segment(tiff_notes(3, false))), std::string("no picture"), std::string()})
    EXPECT_EQ(without_place(bytes), bytes);
}

TEST(StripPlace, WhatBreaksOffStaysAsItIs) {
  const std::string noted = jpeg_with(project_bytes("tests/golden/photo/portrait.jpg"), exif_segment(camera_notes()));
  for (std::size_t size = 0; size < 120; ++size) EXPECT_EQ(without_place(noted.substr(0, size)), noted.substr(0, size)) << size;
  // Notes that lead to themselves: what all notes need is never a place's.
  const std::string odd = jpeg_with(project_bytes("tests/golden/photo/portrait.jpg"), exif_segment(tiff_notes(6, true)));
  EXPECT_EQ(read_image(without_place(odd)).image->orientation, 6);
  EXPECT_FALSE(read_image(without_place(odd)).notes.tells_place);
}

}  // namespace
}  // namespace quoin

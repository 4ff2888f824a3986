// A picture as an exporter takes it: a JPEG's own bytes, or plain pixels.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace quoin {

/// How the stored rows and columns lie in the upright picture; numbers as in EXIF (CIPA DC-008, tag 274): 1 upright,
/// 3 upside down, 6 and 8 lying on a side, the others mirrored.
using Orientation = std::uint8_t;

/// Colours are the profile's; without one they are sRGB, or grey with the same curve. Eight bits each.
struct Image {
  enum class Coding : std::uint8_t { jpeg, pixels };
  Coding coding = Coding::pixels;
  std::uint32_t width = 0, height = 0;  ///< as stored; neither is 0
  int components = 3;                   ///< 1 grey, 3 colour
  Orientation orientation = 1;
  std::string bytes;  ///< a JPEG without metadata, or rows of pixels from the top, without padding
  std::string alpha;    ///< of each pixel, 255 opaque; empty where all are
  std::string profile;  ///< ICC, without what does not speak of colours; often empty

  bool lies_on_side() const { return orientation >= 5; }
  std::uint32_t upright_width() const { return lies_on_side() ? height : width; }
  std::uint32_t upright_height() const { return lies_on_side() ? width : height; }
};

/// What a picture's file is besides the picture. None of it is in the Image.
struct PictureNotes {
  std::shared_ptr<const std::string> file;  ///< as it was read, for whoever passes it on
  std::vector<std::string> kinds;  ///< "Exif", "XMP" …, each once
  bool tells_place = false;        ///< where it was taken

  void add(const std::string& kind);
};

/// Many trials and pages may hold one.
using SharedImage = std::shared_ptr<const Image>;

/// Of a JPEG, which only its readers decode, and of a PNG, which takes five times as many bytes here. A photo on a page
/// needs a fiftieth.
inline constexpr std::uint64_t most_jpeg_pixels = 40'000'000, most_png_pixels = 16'000'000;

}  // namespace quoin

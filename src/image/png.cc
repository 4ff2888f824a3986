#include "image/png.h"

#include <png.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

#include "image/fault.h"
#include "image/icc.h"
#include "image/png_chunks.h"

namespace quoin {
namespace {

ReadImage broken(const png_image& png) {
  return refused("bad-photo", fmt::format("is a damaged PNG ({})", png.message),
                 "export it anew, or take another copy");
}

/// libpng's reader by one structure, whose errors are values: no long jump crosses our code.
struct PngReader {
  png_image png{};
  PngReader() { png.version = PNG_IMAGE_VERSION; }
  ~PngReader() { png_image_free(&png); }
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;
};

/// Pixels with their alpha last → the two apart. What is wholly transparent is seen by nobody: it loses its colour, which
/// may be that of what somebody cut out.
void part_alpha(const std::string& pixels, Image& image) {
  const auto colors = static_cast<std::size_t>(image.components), step = colors + 1;
  const std::size_t count = pixels.size() / step;
  image.bytes.resize(count * colors);
  image.alpha.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    image.alpha[i] = pixels[i * step + colors];
    for (std::size_t c = 0; c < colors; ++c)
      image.bytes[i * colors + c] = image.alpha[i] == '\0' ? '\xFF' : pixels[i * step + c];
  }
  if (std::all_of(image.alpha.begin(), image.alpha.end(), [](char a) { return a == '\xFF'; })) image.alpha.clear();
}

/// By the colour type in the header: its second bit is set where samples or palette have colours.
int components_of(std::string_view png) {
  constexpr std::size_t color_type = 25;
  return png.size() > color_type && (png[color_type] & 2) != 0 ? 3 : 1;
}

}  // namespace

ReadImage read_png(std::string_view bytes) {
  // Where there is a profile nothing else says what the samples mean (W3C PNG, 4.3); libpng would turn them into sRGB.
  PngNotes noted = read_png_notes(bytes);
  std::string profile = plain_icc_profile(noted.profile, components_of(bytes));
  const std::string picture = picture_chunks(bytes, profile.empty());

  PngReader reader;
  png_image& png = reader.png;
  if (!png_image_begin_read_from_memory(&png, picture.data(), picture.size())) return broken(png);
  if (std::optional<ReadImage> large = refuse_size(png.width, png.height, most_png_pixels)) return std::move(*large);
  const bool color = (png.format & PNG_FORMAT_FLAG_COLOR) != 0, alpha = (png.format & PNG_FORMAT_FLAG_ALPHA) != 0;
  png.format = (color ? PNG_FORMAT_FLAG_COLOR : 0u) | (alpha ? PNG_FORMAT_FLAG_ALPHA : 0u);
  png.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;  // sixteen bits that do not say what they mean are no darker than eight

  ReadImage out;
  Image image;
  image.width = png.width;
  image.height = png.height;
  image.components = color ? 3 : 1;
  std::string pixels(PNG_IMAGE_SIZE(png), '\0');
  if (!png_image_finish_read(&png, nullptr, pixels.data(), 0, nullptr)) return broken(png);
  if (alpha) {
    part_alpha(pixels, image);
  } else {
    image.bytes = std::move(pixels);
  }
  image.orientation = noted.orientation;
  image.profile = std::move(profile);
  out.notes = std::move(noted.notes);
  out.image = std::move(image);
  return out;
}

}  // namespace quoin

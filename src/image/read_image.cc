#include "image/read_image.h"

#include <fmt/format.h>

#include "image/jpeg.h"
#include "image/png.h"

namespace quoin {
namespace {

/// What other pictures begin with; `at` is where.
struct Signature {
  std::size_t at;
  std::string_view bytes;
  const char* name;
};

constexpr std::string_view tiff_big("MM\0*", 4), tiff_little("II*\0", 4);

constexpr Signature others[] = {
    {4, "ftyphei", "a HEIC picture"},   {4, "ftyphev", "a HEIC picture"},
    {4, "ftypmif1", "a HEIC picture"},  {4, "ftypavif", "an AVIF picture"},
    {8, "WEBP", "a WebP picture"},      {0, "GIF8", "a GIF picture"},
    {0, "BM", "a BMP picture"},         {0, tiff_big, "a TIFF picture"},
    {0, tiff_little, "a TIFF picture"}, {0, "%PDF", "a PDF"},
    {0, "<svg", "an SVG drawing"},      {0, "<?xml", "an SVG drawing"},
};

bool has(std::string_view bytes, std::size_t at, std::string_view signature) {
  return bytes.size() > at && bytes.substr(at).starts_with(signature);
}

}  // namespace

ReadImage read_image(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xD8")) return read_jpeg(bytes);
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return read_png(bytes);
  const char* what = bytes.empty() ? "empty" : "no picture";
  for (const Signature& other : others)
    if (has(bytes, other.at, other.bytes)) what = other.name;
  ReadImage out;
  out.fault = {"bad-photo", fmt::format("is {}: what is printed is a JPEG or a PNG", what), "export it as a JPEG"};
  return out;
}

}  // namespace quoin

#include "export/svg/picture.h"

#include <fmt/format.h>
#include <libdeflate.h>
#include <png.h>

#include <array>
#include <memory>
#include <new>
#include <string_view>

#include "base/base64.h"
#include "base/big_endian.h"
#include "base/decimal.h"
#include "base/xml.h"
#include "quoin/failure.h"

namespace quoin::svg {
namespace {

/// The profile in segments behind the start of the file (ICC.1, annex B.4).
std::string jpeg_with_profile(const Image& image) {
  constexpr std::size_t most = 65519;  // bytes of a profile in one segment
  std::string out(image.bytes.substr(0, 2));
  const std::size_t count = (image.profile.size() + most - 1) / most;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view part = std::string_view(image.profile).substr(i * most, most);
    out += "\xFF\xE2";
    append_big_endian(out, part.size() + 16, 2);
    out += std::string_view("ICC_PROFILE\0", 12);
    append_big_endian(out, i + 1, 1);
    append_big_endian(out, count, 1);
    out += part;
  }
  return out.append(image.bytes, 2);
}

/// The profile's chunk behind the header (W3C PNG, 11.3.2.3), which libpng's simple writer does not know.
std::string png_with_profile(const std::string& png, const std::string& profile) {
  constexpr std::size_t header_end = 33;
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(libdeflate_alloc_compressor(6),
                                                                                            libdeflate_free_compressor);
  if (!compressor) throw std::bad_alloc();
  std::string packed(libdeflate_zlib_compress_bound(compressor.get(), profile.size()), '\0');
  packed.resize(
      libdeflate_zlib_compress(compressor.get(), profile.data(), profile.size(), packed.data(), packed.size()));
  const std::string chunk = "iCCP" + std::string("ICC\0\0", 5) + packed;
  std::string out(png.substr(0, header_end));
  append_big_endian(out, chunk.size() - 4, 4);
  out += chunk;
  append_big_endian(out, libdeflate_crc32(0, chunk.data(), chunk.size()), 4);
  return out.append(png, header_end);
}

/// Colours and the alpha of each pixel side by side, as PNG has them.
std::string with_alpha(const Image& image) {
  const auto components = static_cast<std::size_t>(image.components);
  std::string out;
  out.reserve(image.bytes.size() + image.alpha.size());
  for (std::size_t i = 0; i < image.alpha.size(); ++i) {
    out.append(image.bytes, i * components, components);
    out += image.alpha[i];
  }
  return out;
}

std::string png_of(const Image& image) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  png.width = image.width;
  png.height = image.height;
  png.format = image.components == 1 ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB;
  if (!image.alpha.empty()) png.format |= PNG_FORMAT_FLAG_ALPHA;
  const std::string rows = image.alpha.empty() ? image.bytes : with_alpha(image);
  std::string out(PNG_IMAGE_PNG_SIZE_MAX(png), '\0');
  png_alloc_size_t size = out.size();
  if (png_image_write_to_memory(&png, out.data(), &size, 0, rows.data(), 0, nullptr) == 0)
    throw Failure(std::string("cannot write a picture as PNG: ") + png.message);
  out.resize(size);
  return image.profile.empty() ? out : png_with_profile(out, image.profile);
}

/// How the stored picture's sides lie in the upright one, both a unit square with y downwards (CIPA DC-008, tag 274):
/// x = a s + c t + e, y = b s + d t + f for the stored column s and row t.
struct Turn {
  double a, b, c, d, e, f;
};

constexpr std::array<Turn, 8> turns = {{
    {1, 0, 0, 1, 0, 0},
    {-1, 0, 0, 1, 1, 0},
    {-1, 0, 0, -1, 1, 1},
    {1, 0, 0, -1, 0, 1},
    {0, 1, 1, 0, 0, 0},
    {0, 1, -1, 0, 1, 0},
    {0, -1, -1, 0, 1, 1},
    {0, -1, 1, 0, 0, 1},
}};

std::string frame(const Picture& picture, Point at) {
  const Size size = picture.size;
  if (picture.shape == PictureShape::circle)
    return fmt::format(R"(<circle cx="{}" cy="{}" r="{}"/>)", decimal((at.x + size.width / 2).value),
                       decimal((at.y + size.height / 2).value), decimal((size.width / 2).value));
  return fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}"/>)", decimal(at.x.value), decimal(at.y.value),
                     decimal(size.width.value), decimal(size.height.value));
}

}  // namespace

std::string data_url(const Image& image) {
  const bool jpeg = image.coding == Image::Coding::jpeg;
  return (jpeg ? "data:image/jpeg;base64," : "data:image/png;base64,") +
         base64(jpeg ? jpeg_with_profile(image) : png_of(image));
}

std::string picture_element(const Picture& picture, Point at, const std::string& url, const std::string& id,
                            const std::string& alt) {
  const Turn& turn = turns.at(static_cast<std::size_t>(picture.image->orientation - 1));
  const double w = picture.whole.width.value, h = picture.whole.height.value;
  const double x = (at.x + picture.shift.x).value, y = (at.y + picture.shift.y).value;
  std::string matrix;
  for (const double value : {turn.a * w, turn.b * h, turn.c * w, turn.d * h, x + turn.e * w, y + turn.f * h}) {
    if (!matrix.empty()) matrix += ' ';
    append_decimal(matrix, value);
  }
  return fmt::format(R"~(<clipPath id="{}">{}</clipPath><g clip-path="url(#{})">)~"
                     R"~(<image width="1" height="1" preserveAspectRatio="none" transform="matrix({})")~"
                     R"~( role="img" aria-label="{}" href="{}"/></g>)~"
                     "\n",
                     id, frame(picture, at), id, matrix, xml_attribute(alt), url);
}

}  // namespace quoin::svg

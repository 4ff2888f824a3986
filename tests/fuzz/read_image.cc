// Photos: JPEG, PNG, Exif, and what is no picture at all; what was read is drawn, as SVG codes pixels anew.
#include "image/read_image.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "export/svg/picture.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  const ReadImage read = read_image(std::string_view(reinterpret_cast<const char*>(data), size));
  if (read.image.has_value() == !read.fault.message.empty()) std::abort();
  if (!read.image) return 0;
  const Image& image = *read.image;
  if (image.width == 0 || image.height == 0 || image.orientation < 1 || image.orientation > 8) std::abort();
  if (image.components != 1 && image.components != 3) std::abort();
  const std::size_t pixels = std::size_t{image.width} * image.height;
  if (image.coding == Image::Coding::pixels && image.bytes.size() != pixels * static_cast<unsigned>(image.components))
    std::abort();
  if (!image.alpha.empty() && image.alpha.size() != pixels) std::abort();
  if (pixels < 100'000 && !svg::data_url(image).starts_with("data:image/")) std::abort();
  return 0;
}

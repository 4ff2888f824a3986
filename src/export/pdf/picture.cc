#include "export/pdf/picture.h"

#include <array>
#include <cstdlib>
#include <optional>

#include <fmt/format.h>

#include "base/decimal.h"

namespace quoin::pdf {
namespace {

using Byte = std::uint8_t;

Byte paeth(int left, int up, int corner) {
  const int estimate = left + up - corner;
  const int a = std::abs(estimate - left), b = std::abs(estimate - up), c = std::abs(estimate - corner);
  return static_cast<Byte>(a <= b && a <= c ? left : b <= c ? up : corner);
}

Byte predicted(int filter, Byte left, Byte up, Byte corner) {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return static_cast<Byte>((left + up) / 2);
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

/// A row's differences from what the filter foretells; `above` is empty for the first row.
void filter_row(int filter, std::string_view row, std::string_view above, std::size_t step, std::string& out) {
  const auto byte = [](std::string_view bytes, std::size_t at) { return static_cast<Byte>(bytes[at]); };
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Byte left = i < step ? Byte{0} : byte(row, i - step);
    const Byte up = above.empty() ? Byte{0} : byte(above, i);
    const Byte corner = i < step || above.empty() ? Byte{0} : byte(above, i - step);
    out[i] = static_cast<char>(byte(row, i) - predicted(filter, left, up, corner));
  }
}

/// The differences as signed numbers, summed without their signs.
std::size_t weight_of(const std::string& differences) {
  std::size_t sum = 0;
  for (const char difference : differences)
    sum += static_cast<std::size_t>(std::abs(static_cast<signed char>(difference)));
  return sum;
}

/// The picture's own colour space (ISO 32000-1, 8.6.5.5); nothing where it has none.
std::optional<haru::Dict> embed_profile(haru::Document& document, const Deflater& deflate, const Image& image) {
  if (image.profile.empty()) return std::nullopt;
  haru::Dict object = document.stream(deflate(image.profile));
  object.number("N", image.components);
  object.name("Filter", "FlateDecode");
  return object;
}

haru::Dict image_object(haru::Document& document, const std::string& bytes, const Image& image, int components,
                        const std::optional<haru::Dict>& profile) {
  haru::Dict object = document.stream(bytes);
  object.name("Type", "XObject");
  object.name("Subtype", "Image");
  object.number("Width", static_cast<int>(image.width));
  object.number("Height", static_cast<int>(image.height));
  if (profile)
    object.raw("ColorSpace", "[/ICCBased " + profile->reference() + "]");
  else
    object.name("ColorSpace", components == 1 ? "DeviceGray" : "DeviceRGB");
  object.number("BitsPerComponent", 8);
  return object;
}

haru::Dict embed_rows(haru::Document& document, const Deflater& deflate, const Image& image, const std::string& rows,
                      int components, const std::optional<haru::Dict>& profile = std::nullopt) {
  const std::string filtered = filter_rows(rows, image.width, static_cast<std::size_t>(components));
  haru::Dict object = image_object(document, deflate(filtered), image, components, profile);
  object.name("Filter", "FlateDecode");
  object.raw("DecodeParms", fmt::format("<</Predictor 15/Colors {}/Columns {}>>", components, image.width));
  return object;
}

haru::Dict embed(haru::Document& document, const Deflater& deflate, const Image& image) {
  const std::optional<haru::Dict> profile = embed_profile(document, deflate, image);
  if (image.coding == Image::Coding::jpeg) {
    haru::Dict object = image_object(document, image.bytes, image, image.components, profile);
    object.name("Filter", "DCTDecode");
    return object;
  }
  std::optional<haru::Dict> mask;
  if (!image.alpha.empty()) mask = embed_rows(document, deflate, image, image.alpha, 1);
  haru::Dict object = embed_rows(document, deflate, image, image.bytes, image.components, profile);
  if (mask) object.refer("SMask", *mask);
  return object;
}

/// How the stored picture's sides lie in the upright one, both a unit square with y upwards (8.9.5.1):
/// x = a s + c t + e, y = b s + d t + f for the stored column s and row t.
struct Turn {
  double a, b, c, d, e, f;
};

constexpr std::array<Turn, 8> turns = {{
    {1, 0, 0, 1, 0, 0},
    {-1, 0, 0, 1, 1, 0},
    {-1, 0, 0, -1, 1, 1},
    {1, 0, 0, -1, 0, 1},
    {0, -1, -1, 0, 1, 1},
    {0, -1, 1, 0, 0, 1},
    {0, 1, 1, 0, 0, 0},
    {0, 1, -1, 0, 1, 0},
}};

std::string numbers(std::initializer_list<double> values) {
  std::string out;
  for (const double value : values) {
    append_decimal(out, value);
    out += ' ';
  }
  return out;
}

/// A circle of four Bézier curves, which stray from it by less than a thousandth of the radius.
std::string circle(double x, double y, double radius) {
  const double k = radius * 0.5522848;
  const double left = x - radius, right = x + radius, bottom = y - radius, top = y + radius;
  return numbers({right, y}) + "m\n" + numbers({right, y + k, x + k, top, x, top}) + "c\n" +
         numbers({x - k, top, left, y + k, left, y}) + "c\n" + numbers({left, y - k, x - k, bottom, x, bottom}) +
         "c\n" + numbers({x + k, bottom, right, y - k, right, y}) + "c\n";
}

}  // namespace

std::string filter_rows(const std::string& rows, std::size_t width, std::size_t components) {
  constexpr int filters = 5;
  const std::size_t length = width * components;
  std::string out, best(length, '\0'), trial(length, '\0');
  out.reserve(rows.size() + rows.size() / length);
  std::string_view above;
  for (std::size_t at = 0; at + length <= rows.size(); at += length) {
    const std::string_view row = std::string_view(rows).substr(at, length);
    int chosen = 0;
    std::size_t least = 0;
    for (int filter = 0; filter < filters; ++filter) {
      filter_row(filter, row, above, components, trial);
      const std::size_t weight = weight_of(trial);
      if (filter > 0 && weight >= least) continue;
      least = weight;
      chosen = filter;
      best.swap(trial);
    }
    out += static_cast<char>(chosen);
    out += best;
    above = row;
  }
  return out;
}

EmbeddedPictures embed_pictures(haru::Document& document, const Deflater& deflate, const Pages& pages,
                                haru::Dict resources) {
  EmbeddedPictures out;
  std::optional<haru::Dict> objects;
  for (const Page& page : pages.pages)
    for (const PageItem& item : page.items) {
      const Picture* picture = picture_in(item);
      if (!picture || out.contains(picture->image.get())) continue;
      if (!objects) objects = resources.child("XObject");
      const std::string name = fmt::format("I{}", out.size());
      objects->refer(name.c_str(), embed(document, deflate, *picture->image));
      out.emplace(picture->image.get(), name);
    }
  return out;
}

std::string draw_picture(const Picture& picture, Point at, const std::string& resource) {
  const double width = picture.size.width.value, height = picture.size.height.value;
  std::string out = "q\n";
  if (picture.shape == PictureShape::circle) {
    out += circle(at.x.value + width / 2, at.y.value - height / 2, width / 2);
  } else {
    out += numbers({at.x.value, at.y.value - height, width, height}) + "re\n";
  }
  const Turn& turn = turns.at(static_cast<std::size_t>(picture.image->orientation - 1));
  const double w = picture.whole.width.value, h = picture.whole.height.value;
  const double x = (at.x + picture.shift.x).value, y = (at.y - picture.shift.y).value - h;
  out += "W n\n" + numbers({turn.a * w, turn.b * h, turn.c * w, turn.d * h, x + turn.e * w, y + turn.f * h}) + "cm\n";
  return out + '/' + resource + " Do\nQ\n";
}

}  // namespace quoin::pdf

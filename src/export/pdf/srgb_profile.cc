#include "export/pdf/srgb_profile.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "base/big_endian.h"
#include "image/icc.h"

namespace quoin::pdf {
namespace {

void append_fixed(std::string& out, std::initializer_list<double> values) {
  for (const double value : values)  // s15Fixed16Number
    append_big_endian(out, static_cast<std::uint32_t>(std::lround(value * 65536)), 4);
}

std::string element(std::string_view type) {
  return std::string(type) + std::string(4, '\0');
}

std::string xyz(double x, double y, double z) {
  std::string out = element("XYZ ");
  append_fixed(out, {x, y, z});
  return out;
}

/// From D65, sRGB's white, to the D50 of the profile connection space, by Bradford.
std::string adaptation() {
  std::string out = element("sf32");
  append_fixed(out, {1.047882, 0.022919, -0.050201, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678});
  return out;
}

std::string transfer_curve() {
  std::string out = element("para");
  append_big_endian(out, 3, 2);
  append_big_endian(out, 0, 2);
  append_fixed(out, {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045});
  return out;
}

struct Tag {
  std::string_view signature;
  std::string data;  ///< empty: the same as the one before
};

std::string header(std::size_t size) {
  std::string out;
  append_big_endian(out, size, 4);
  out += std::string(4, '\0');
  append_big_endian(out, 0x04200000, 4);
  out += "mntrRGB XYZ ";
  for (const std::uint32_t part : {2026, 1, 1, 0, 0, 0}) append_big_endian(out, part, 2);  // when this profile was designed
  out += "acsp";
  out += std::string(28, '\0');
  append_fixed(out, {0.9642, 1.0, 0.8249});  // D50
  return out + std::string(48, '\0');
}

}  // namespace

std::string srgb_profile() {
  const std::array<Tag, 10> tags = {{{"desc", icc_text("sRGB")},
                                     {"cprt", icc_text("Public domain")},
                                     {"wtpt", xyz(0.9642, 1.0, 0.8249)},
                                     {"chad", adaptation()},
                                     {"rXYZ", xyz(0.436066, 0.222488, 0.013916)},
                                     {"gXYZ", xyz(0.385147, 0.716873, 0.097076)},
                                     {"bXYZ", xyz(0.143066, 0.060608, 0.714096)},
                                     {"rTRC", transfer_curve()},
                                     {"gTRC", {}},
                                     {"bTRC", {}}}};
  constexpr std::size_t header_size = 128;
  const std::size_t data_start = header_size + 4 + 12 * tags.size();
  std::string table, data;
  std::size_t offset = 0, size = 0;
  append_big_endian(table, tags.size(), 4);
  for (const Tag& tag : tags) {
    if (!tag.data.empty()) {
      data.resize((data.size() + 3) / 4 * 4);
      offset = data_start + data.size();
      size = tag.data.size();
      data += tag.data;
    }
    table += tag.signature;
    append_big_endian(table, offset, 4);
    append_big_endian(table, size, 4);
  }
  data.resize((data.size() + 3) / 4 * 4);
  return header(data_start + data.size()) + table + data;
}

}  // namespace quoin::pdf

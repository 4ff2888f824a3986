#include "export/pdf/srgb_profile.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace quoin::pdf {
namespace {

void append_u16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value >> 8);
  out += static_cast<char>(value);
}

void append_u32(std::string& out, std::uint32_t value) {
  append_u16(out, value >> 16);
  append_u16(out, value & 0xFFFF);
}

void append_fixed(std::string& out, std::initializer_list<double> values) {
  for (const double value : values)  // s15Fixed16Number
    append_u32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

std::string element(std::string_view type) {
  return std::string(type) + std::string(4, '\0');
}

/// multiLocalizedUnicodeType with one text, of ASCII.
std::string words(std::string_view text) {
  std::string out = element("mluc");
  for (const auto value : {1u, 12u}) append_u32(out, value);
  out += "enUS";
  append_u32(out, static_cast<std::uint32_t>(2 * text.size()));
  append_u32(out, 28);
  for (const char c : text) append_u16(out, static_cast<unsigned char>(c));
  return out;
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
  append_u16(out, 3);
  append_u16(out, 0);
  append_fixed(out, {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045});
  return out;
}

struct Tag {
  std::string_view signature;
  std::string data;  ///< empty: the same as the one before
};

std::string header(std::size_t size) {
  std::string out;
  append_u32(out, static_cast<std::uint32_t>(size));
  out += std::string(4, '\0');
  append_u32(out, 0x04200000);
  out += "mntrRGB XYZ ";
  for (const std::uint32_t part : {2026, 1, 1, 0, 0, 0}) append_u16(out, part);  // when this profile was designed
  out += "acsp";
  out += std::string(28, '\0');
  append_fixed(out, {0.9642, 1.0, 0.8249});  // D50
  return out + std::string(48, '\0');
}

}  // namespace

std::string srgb_profile() {
  const std::array<Tag, 10> tags = {{{"desc", words("sRGB")},
                                     {"cprt", words("Public domain")},
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
  append_u32(table, static_cast<std::uint32_t>(tags.size()));
  for (const Tag& tag : tags) {
    if (!tag.data.empty()) {
      data.resize((data.size() + 3) / 4 * 4);
      offset = data_start + data.size();
      size = tag.data.size();
      data += tag.data;
    }
    table += tag.signature;
    append_u32(table, static_cast<std::uint32_t>(offset));
    append_u32(table, static_cast<std::uint32_t>(size));
  }
  data.resize((data.size() + 3) / 4 * 4);
  return header(data_start + data.size()) + table + data;
}

}  // namespace quoin::pdf

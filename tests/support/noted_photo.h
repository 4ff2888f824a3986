// Pictures with what cameras and programs write beside them.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace quoin {

inline std::string raw_bytes(std::initializer_list<int> values) {
  std::string out;
  for (const int value : values) out += static_cast<char>(value);
  return out;
}

/// A segment of a JPEG: its marker's second byte, and what follows the length.
inline std::string jpeg_segment(int marker, const std::string& content) {
  const auto length = static_cast<int>(content.size()) + 2;
  return raw_bytes({0xFF, marker, length >> 8, length & 0xFF}) + content;
}

/// The JPEG with segments behind its start.
inline std::string jpeg_with(const std::string& jpeg, const std::string& segments) {
  return jpeg.substr(0, 2) + segments + jpeg.substr(2);
}

/// TIFF, big-endian: an orientation, and a directory of places with a latitude or without entries.
inline std::string tiff_notes(int orientation, bool place) {
  return "MM" + raw_bytes({0, 42, 0, 0, 0, 8, 0, 2}) + raw_bytes({1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0}) +
         raw_bytes({0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38}) + raw_bytes({0, 0, 0, 0}) + raw_bytes({0, place ? 1 : 0}) +
         (place ? raw_bytes({0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 0}) : "");
}

inline std::string exif_segment(const std::string& tiff) {
  return jpeg_segment(0xE1, std::string("Exif\0\0", 6) + tiff);
}

inline std::string xmp_segment(const std::string& packet) {
  return jpeg_segment(0xE1, std::string("http://ns.adobe.com/xap/1.0/\0", 29) + packet);
}

/// A chunk of a PNG; nobody checks the sums of chunks that he passes over.
inline std::string png_chunk(std::string_view type, const std::string& data) {
  const auto length = static_cast<int>(data.size());
  std::string out = raw_bytes({length >> 24, length >> 16 & 0xFF, length >> 8 & 0xFF, length & 0xFF}) + std::string(type) + data;
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char c : out.substr(4)) {
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320u : 0u);
  }
  sum = ~sum;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(sum >> shift & 0xFF);
  return out;
}

/// The PNG with chunks behind its header.
inline std::string png_with(const std::string& png, const std::string& chunks) {
  constexpr std::size_t header = 8 + 25;
  return png.substr(0, header) + chunks + png.substr(header);
}

}  // namespace quoin

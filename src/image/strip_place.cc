#include "image/strip_place.h"

#include <cstddef>

#include "image/exif.h"
#include "image/png_chunks.h"

namespace quoin {
namespace {

/// Segment by segment (ITU-T T.81, annex B), as jpeg.cc reads them.
class JpegStripper {
 public:
  explicit JpegStripper(std::string_view bytes) : bytes_(bytes) {}

  std::string strip() {
    std::string out(bytes_.substr(0, 2));
    for (std::size_t at = 2; at + 2 <= bytes_.size();) {
      // What stands before a marker is a scan's data: FF 00 and restarts are part of it.
      std::size_t marker = bytes_.find('\xFF', at);
      while (marker != std::string_view::npos && marker + 1 < bytes_.size() && is_data(byte(marker + 1)))
        marker = bytes_.find('\xFF', marker + 1);
      if (marker == std::string_view::npos || marker + 1 >= bytes_.size()) break;
      out += bytes_.substr(at, marker - at);
      if (byte(marker + 1) == end_of_image) return out += bytes_.substr(marker, 2);
      if (marker + 4 > bytes_.size()) break;
      const std::size_t length = 2 + (byte(marker + 2) << 8 | byte(marker + 3));
      if (length < 4 || marker + length > bytes_.size()) break;
      add(bytes_.substr(marker, length), out);
      at = marker + length;
    }
    return std::string(bytes_);
  }

 private:
  static constexpr unsigned end_of_image = 0xD9, notes = 0xE1;

  std::size_t byte(std::size_t at) const { return static_cast<unsigned char>(bytes_[at]); }
  static bool is_data(std::size_t second) { return second == 0 || second == 1 || second == 0xFF || (second >= 0xD0 && second <= 0xD8); }

  static void add(std::string_view segment, std::string& out) {
    constexpr std::string_view exif("Exif\0\0", 6), xmp("http://ns.adobe.com/x");
    constexpr std::size_t head = 4;
    const bool noted = static_cast<unsigned char>(segment[1]) == notes;
    const std::string_view content = segment.substr(head);
    if (noted && content.starts_with(xmp) && xmp_tells_place(content)) return;
    if (!noted || !content.starts_with(exif)) {
      out += segment;
      return;
    }
    std::string tiff(content.substr(exif.size()));
    erase_place(tiff);
    out.append(segment.substr(0, head + exif.size())).append(tiff);
  }

  std::string_view bytes_;
};

}  // namespace

std::string without_place(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xD8")) return JpegStripper(bytes).strip();
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return chunks_without_place(bytes);
  return std::string(bytes);
}

}  // namespace quoin

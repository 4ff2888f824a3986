#include "image/jpeg.h"

#include <cstddef>
#include <map>
#include <utility>

#include "image/exif.h"
#include "image/fault.h"
#include "image/icc.h"

namespace quoin {
namespace {

constexpr unsigned start_of_scan = 0xDA, end_of_image = 0xD9, temporary = 0x01;
constexpr unsigned huffman_tables = 0xC4, quantization_tables = 0xDB, number_of_lines = 0xDC, restart_interval = 0xDD;
constexpr unsigned first_app = 0xE0, last_app = 0xEF, comment = 0xFE;

/// Markers without a length: the start, and one for the coder's own use. Restarts are part of a scan.
bool stands_alone(unsigned marker) {
  return marker == temporary || (marker >= 0xD0 && marker <= 0xD8);
}

bool is_restart(unsigned marker) {
  return marker >= 0xD0 && marker <= 0xD7;
}

/// SOF0 to SOF15, without the three that are none.
bool is_frame(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

ReadImage broken() {
  return refused("bad-photo", "is a JPEG that breaks off in its middle", "export it anew, or take another copy");
}

class JpegReader {
 public:
  explicit JpegReader(std::string_view bytes) : bytes_(bytes) {}

  ReadImage read() {
    image_.bytes = bytes_.substr(0, 2);
    at_ = 2;  // behind the start
    while (const unsigned marker = next_marker()) {
      if (stands_alone(marker)) continue;
      if (marker == end_of_image) return finish();
      const std::string_view segment = next_segment();
      if (segment.data() == nullptr) return broken();
      if (is_frame(marker) && !read_frame(marker, segment)) return std::move(out_);
      if (is_frame(marker) || is_needed(marker))
        keep(marker, segment);
      else
        read_extra(marker, segment);
      if (marker == start_of_scan) keep_scan();
    }
    return broken();
  }

 private:
  unsigned byte(std::size_t at) const { return static_cast<unsigned char>(bytes_[at]); }

  /// The next marker's second byte; 0 where there is none. In a scan FF 00 is data; before a marker FF may be repeated.
  unsigned next_marker() {
    while (at_ + 1 < bytes_.size()) {
      at_ = bytes_.find('\xFF', at_);
      if (at_ == std::string_view::npos || at_ + 1 >= bytes_.size()) return 0;
      const unsigned marker = byte(at_ + 1);
      at_ += marker == 0xFF ? 1 : 2;
      if (marker != 0xFF && marker != 0) return marker;
    }
    return 0;
  }

  /// What the length at at_ covers, without the length; no data where it leads behind the end.
  std::string_view next_segment() {
    if (at_ + 2 > bytes_.size()) return {};
    const std::size_t length = byte(at_) << 8 | byte(at_ + 1);
    if (length < 2 || at_ + length > bytes_.size()) return {};
    const std::string_view segment = bytes_.substr(at_ + 2, length - 2);
    at_ += length;
    return segment;
  }

  static bool is_needed(unsigned marker) {
    return marker == huffman_tables || marker == quantization_tables || marker == number_of_lines ||
           marker == restart_interval || marker == start_of_scan;
  }

  void keep(unsigned marker, std::string_view segment) {
    const std::size_t length = segment.size() + 2;
    for (const std::size_t byte : {std::size_t{0xFF}, std::size_t{marker}, length >> 8, length & 0xFF})
      image_.bytes += static_cast<char>(byte);
    image_.bytes += segment;
  }

  /// The coded data up to the next marker that is no restart, byte for byte.
  void keep_scan() {
    const std::size_t begin = at_;
    while (const unsigned marker = next_marker()) {
      if (is_restart(marker)) continue;
      at_ -= 2;
      break;
    }
    image_.bytes += bytes_.substr(begin, at_ - begin);
    scanned_ = true;
  }

  /// True for a frame that PDF can show.
  bool read_frame(unsigned marker, std::string_view segment) {
    constexpr unsigned last_usual = 0xC2;  // baseline, extended, progressive
    const auto at = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(segment[i])); };
    const auto reject = [&](const char* code, std::string message, std::string hint) {
      out_ = refused(code, std::move(message), std::move(hint));
      return false;
    };
    if (segment.size() < 6) {
      out_ = broken();
      return false;
    }
    if (marker > last_usual || at(0) != 8)
      return reject("bad-photo", "is a JPEG of a kind that PDF cannot show (lossless, arithmetic or not of 8 bits)",
                    "export it as an ordinary JPEG");
    image_.height = at(1) << 8 | at(2);
    image_.width = at(3) << 8 | at(4);
    image_.components = static_cast<int>(at(5));
    if (image_.components == 4)
      return reject("photo-colors",
                    "is in CMYK, whose colours hang on a press that nobody names (ISO 19005-3, 6.2.4.3)",
                    "export it in RGB");
    if (image_.width == 0 || image_.height == 0 || (image_.components != 1 && image_.components != 3))
      return reject("bad-photo", "is a JPEG without size or colours that make sense", "export it anew");
    std::optional<ReadImage> large = refuse_size(image_.width, image_.height, most_jpeg_pixels);
    if (large) out_ = std::move(*large);
    return !large;
  }

  /// What is no part of the picture's coding. Three of the applications' segments say what its numbers mean: the density,
  /// without its small picture (JFIF, ITU-T T.871), Adobe's colour transform, the colour profile (ICC.1, annex B.4), which
  /// goes beside the picture, for PDF does not look for it inside (ISO 32000-1, 7.4.8).
  void read_extra(unsigned marker, std::string_view segment) {
    constexpr std::string_view jfif("JFIF\0", 5), adobe("Adobe"), icc("ICC_PROFILE\0", 12);
    constexpr std::size_t jfif_size = 14, adobe_size = 12;
    if (marker == first_app && segment.starts_with(jfif) && segment.size() >= jfif_size) {
      std::string head(segment.substr(0, jfif_size));
      head[jfif_size - 2] = head[jfif_size - 1] = 0;
      if (segment.size() > jfif_size) out_.notes.add("a small picture");
      return keep(marker, head);
    }
    if (marker == first_app + 14 && segment.starts_with(adobe) && segment.size() >= adobe_size)
      return keep(marker, segment.substr(0, adobe_size));
    if (marker == first_app + 2 && segment.starts_with(icc) && segment.size() >= icc.size() + 2) {
      profile_.emplace(static_cast<unsigned char>(segment[icc.size()]), segment.substr(icc.size() + 2));
      return;
    }
    read_notes(marker, segment);
  }

  void read_notes(unsigned marker, std::string_view segment) {
    constexpr std::string_view exif("Exif\0\0", 6), xmp("http://ns.adobe.com/x");
    if (marker == first_app + 1 && segment.starts_with(exif)) {
      const Exif notes = read_exif(segment.substr(exif.size()));
      if (!noted_) image_.orientation = notes.orientation;
      noted_ = true;
      out_.notes.tells_place = out_.notes.tells_place || notes.tells_place;
      out_.notes.add("Exif");
    } else if (marker == first_app + 1 && segment.starts_with(xmp)) {
      out_.notes.tells_place = out_.notes.tells_place || xmp_tells_place(segment);
      out_.notes.add("XMP");
    } else if (marker == first_app + 13) {
      out_.notes.add("IPTC");
    } else if (marker == comment) {
      out_.notes.add("a comment");
    } else if (marker >= first_app && marker <= last_app) {
      out_.notes.add("a program's data");
    }
  }

  ReadImage finish() {
    if (image_.width == 0 || !scanned_) return broken();
    image_.coding = Image::Coding::jpeg;
    image_.bytes += "\xFF\xD9";
    std::string profile;
    for (const auto& [number, part] : profile_) profile += part;
    image_.profile = plain_icc_profile(profile, image_.components);
    if (at_ < bytes_.size()) out_.notes.add("data behind its end");
    out_.image = std::move(image_);
    return std::move(out_);
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::map<unsigned char, std::string_view> profile_;  ///< its parts by their numbers
  Image image_;
  ReadImage out_;
  bool scanned_ = false, noted_ = false;
};

}  // namespace

ReadImage read_jpeg(std::string_view bytes) {
  return JpegReader(bytes).read();
}

}  // namespace quoin

#include "image/png_chunks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

#include "image/exif.h"

namespace quoin {
namespace {

/// Chunks that say what the samples mean.
constexpr std::string_view of_the_picture[] = {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP",
                                               "sBIT", "sRGB", "cICP", "bKGD", "hIST", "pHYs"};

bool is_picture(std::string_view type) {
  return std::find(std::begin(of_the_picture), std::end(of_the_picture), type) != std::end(of_the_picture);
}

/// Bytes of the hexadecimal digits in `text`, as some programs write Exif into text chunks ("Raw profile type exif").
std::string from_hex(std::string_view text) {
  std::string out;
  int high = -1;
  for (const char c : text) {
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (digit < 0) continue;
    if (high >= 0) out += static_cast<char>(high << 4 | digit);
    high = high < 0 ? digit : -1;
  }
  return out;
}

void read_text(std::string_view data, PictureNotes& notes) {
  constexpr std::string_view xmp("XML:com.adobe.xmp"), raw("Raw profile type "), signature("Exif\0\0", 6);
  notes.add(data.starts_with(xmp) ? "XMP" : "text");
  notes.tells_place = notes.tells_place || xmp_tells_place(data);
  if (!data.starts_with(raw)) return;
  // A name, a line feed, the length in decimal, a line feed, the digits.
  const std::size_t length = data.find_first_of("0123456789", std::min(data.find('\0'), data.size()));
  const std::size_t digits = data.find('\n', length);
  if (digits == std::string_view::npos) return;
  const std::string profile = from_hex(data.substr(digits));
  const std::size_t at = profile.find(signature);
  const bool exif = at != std::string::npos;
  const std::string_view tiff = std::string_view(profile).substr(exif ? at + signature.size() : 0);
  notes.tells_place = notes.tells_place || (exif ? read_exif(tiff).tells_place : xmp_tells_place(tiff));
}

void read_chunk(std::string_view type, std::string_view data, PngNotes& out) {
  if (type == "eXIf") {
    const Exif exif = read_exif(data);
    out.orientation = exif.orientation;
    out.notes.tells_place = out.notes.tells_place || exif.tells_place;
    out.notes.add("Exif");
  } else if (type == "tEXt" || type == "zTXt" || type == "iTXt") {
    read_text(data, out.notes);
  } else if (type == "tIME") {
    out.notes.add("its time");
  } else if (!is_picture(type)) {
    out.notes.add("a program's data");
  }
}

}  // namespace

PngNotes read_png_notes(std::string_view bytes) {
  constexpr std::size_t signature = 8, frame = 12;  // length, type and checksum
  PngNotes out;
  for (std::size_t at = signature; at + frame <= bytes.size();) {
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < 4; ++i) length = length << 8 | static_cast<unsigned char>(bytes[at + i]);
    if (length > bytes.size() - at - frame) break;
    const std::string_view type = bytes.substr(at + 4, 4);
    read_chunk(type, bytes.substr(at + 8, static_cast<std::size_t>(length)), out);
    at += frame + static_cast<std::size_t>(length);
    if (type != "IEND") continue;
    if (at < bytes.size()) out.notes.add("data behind its end");
    break;
  }
  return out;
}

}  // namespace quoin

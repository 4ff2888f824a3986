#include "image/png_chunks.h"

#include <libdeflate.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <new>
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

constexpr std::size_t text_limit = 4u << 20;  // bytes that all texts come to; a camera's notes are of kilobytes

/// What zlib's data come to; nothing for what is damaged or more than `left`, of which it takes its share.
std::string inflated(std::string_view data, std::size_t& left) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> decompressor(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  if (!decompressor) throw std::bad_alloc();
  for (std::size_t size = std::min(left, 1024 + 4 * data.size());; size = std::min(left, 4 * size)) {
    std::string out(size, '\0');
    std::size_t used = 0;
    const libdeflate_result result =
        libdeflate_zlib_decompress(decompressor.get(), data.data(), data.size(), out.data(), out.size(), &used);
    if (result == LIBDEFLATE_INSUFFICIENT_SPACE && size < left) continue;
    left -= result == LIBDEFLATE_SUCCESS ? used : size;
    out.resize(result == LIBDEFLATE_SUCCESS ? used : 0);
    return out;
  }
}

/// Behind `count` more NUL bytes; empty where there are fewer.
std::string_view behind(std::string_view text, int count) {
  for (; count > 0; --count) {
    const std::size_t nul = text.find('\0');
    if (nul == std::string_view::npos) return {};
    text.remove_prefix(nul + 1);
  }
  return text;
}

/// A text chunk's text (W3C PNG, 11.3.3): a keyword and NUL stand before it, and of the other two kinds how it is packed.
std::string text_of(std::string_view type, std::string_view data, std::size_t& left) {
  std::string_view rest = behind(data, 1);
  if (type == "tEXt") return std::string(rest);
  if (type == "zTXt") return rest.empty() ? "" : inflated(rest.substr(1), left);
  const bool packed = rest.starts_with('\1');
  rest = behind(rest.substr(std::min<std::size_t>(rest.size(), 2)), 2);  // language, and the keyword in it
  return packed ? inflated(rest, left) : std::string(rest);
}

/// Bytes of the hexadecimal digits in `text`, as some programs write Exif into text chunks ("Raw profile type exif").
std::string from_hex(std::string_view text) {
  std::string out;
  int high = -1;
  for (const char c : text) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) continue;
    if (high >= 0) out += static_cast<char>(high << 4 | digit);
    high = high < 0 ? digit : -1;
  }
  return out;
}

void read_text(std::string_view type, std::string_view data, std::size_t& left, PictureNotes& notes) {
  constexpr std::string_view xmp("XML:com.adobe.xmp"), raw("Raw profile type "), signature("Exif\0\0", 6);
  notes.add(data.starts_with(xmp) ? "XMP" : "text");
  const std::string text = text_of(type, data, left);
  notes.tells_place = notes.tells_place || xmp_tells_place(text);
  if (!data.starts_with(raw)) return;
  // A name, a line feed, the length in decimal, a line feed, the digits.
  const std::size_t length = text.find_first_of("0123456789");
  const std::size_t digits = text.find('\n', length);
  if (digits == std::string::npos) return;
  const std::string profile = from_hex(std::string_view(text).substr(digits));
  const std::size_t at = profile.find(signature);
  const bool exif = at != std::string::npos;
  const std::string_view tiff = std::string_view(profile).substr(exif ? at + signature.size() : 0);
  notes.tells_place = notes.tells_place || (exif ? read_exif(tiff).tells_place : xmp_tells_place(tiff));
}

void read_chunk(std::string_view type, std::string_view data, std::size_t& left, PngNotes& out) {
  if (type == "eXIf") {
    const Exif exif = read_exif(data);
    out.orientation = exif.orientation;
    out.notes.tells_place = out.notes.tells_place || exif.tells_place;
    out.notes.add("Exif");
  } else if (type == "tEXt" || type == "zTXt" || type == "iTXt") {
    read_text(type, data, left, out.notes);
  } else if (type == "tIME") {
    out.notes.add("its time");
  } else if (type == "iCCP") {
    const std::string_view packed = behind(data, 1);  // its name, then how it is packed
    if (!packed.empty()) out.profile = inflated(packed.substr(1), left);
  } else if (!is_picture(type)) {
    out.notes.add("a program's data");
  }
}

constexpr std::size_t signature = 8, frame = 12;  // a chunk's length, type and checksum

/// Calls `use` with every whole chunk up to IEND. Where that ends; 0 where there is none.
template <typename Use>
std::size_t for_each_chunk(std::string_view bytes, const Use& use) {
  for (std::size_t at = signature; at + frame <= bytes.size();) {
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < 4; ++i) length = length << 8 | static_cast<unsigned char>(bytes[at + i]);
    if (length > bytes.size() - at - frame) break;
    const std::string_view chunk = bytes.substr(at, frame + static_cast<std::size_t>(length));
    use(chunk);
    at += chunk.size();
    if (chunk.substr(4, 4) == "IEND") return at;
  }
  return 0;
}

}  // namespace

PngNotes read_png_notes(std::string_view bytes) {
  std::size_t left = text_limit;
  PngNotes out;
  const std::size_t end = for_each_chunk(bytes, [&](std::string_view chunk) {
    read_chunk(chunk.substr(4, 4), chunk.substr(8, chunk.size() - frame), left, out);
  });
  if (end != 0 && end < bytes.size()) out.notes.add("data behind its end");
  return out;
}

std::string picture_chunks(std::string_view bytes, bool color_space) {
  constexpr std::string_view says_color[] = {"cHRM", "gAMA", "iCCP", "sRGB", "cICP"};
  const auto needed = [&](std::string_view chunk) {
    const std::string_view type = chunk.substr(4, 4);
    const bool color = std::find(std::begin(says_color), std::end(says_color), type) != std::end(says_color);
    const bool critical = (type[0] & 0x20) == 0;  // W3C PNG, 5.4
    return critical || type == "tRNS" || (color && color_space);
  };
  std::string out(bytes.substr(0, signature));
  std::size_t at = signature;
  const std::size_t end = for_each_chunk(bytes, [&](std::string_view chunk) {
    if (needed(chunk)) out += chunk;
    at += chunk.size();
  });
  if (end == 0 && at + frame <= bytes.size() && needed(bytes.substr(at))) out += bytes.substr(at);
  return out;
}

std::string chunks_without_place(std::string_view bytes) {
  std::string out(bytes.substr(0, signature));
  std::size_t left = text_limit;
  const std::size_t end = for_each_chunk(bytes, [&](std::string_view chunk) {
    const std::string_view type = chunk.substr(4, 4), data = chunk.substr(8, chunk.size() - frame);
    PngNotes notes;
    if (type == "eXIf" || type == "tEXt" || type == "zTXt" || type == "iTXt") read_chunk(type, data, left, notes);
    if (!notes.notes.tells_place) {
      out += chunk;
    } else if (type == "eXIf") {
      std::string tiff(data);
      erase_place(tiff);
      const std::size_t begin = out.size();
      out.append(chunk.substr(0, 8)).append(tiff);
      const std::uint32_t sum = libdeflate_crc32(0, out.data() + begin + 4, 4 + tiff.size());
      for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(sum >> shift & 0xFF);
    }
  });
  return end == 0 ? std::string(bytes) : out;
}

}  // namespace quoin

#include "image/exif.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>

namespace quoin {
namespace {

constexpr std::uint16_t orientation_tag = 0x0112, place_tag = 0x8825, latitude_tag = 0x0002;

/// TIFF's numbers in either order of bytes; outside the bytes they are 0.
class Tiff {
 public:
  Tiff(std::string_view bytes, bool big_endian) : bytes_(bytes), big_endian_(big_endian) {}

  std::uint16_t short_at(std::uint64_t at) const {
    return static_cast<std::uint16_t>(big_endian_ ? byte(at) << 8 | byte(at + 1) : byte(at + 1) << 8 | byte(at));
  }
  std::uint32_t long_at(std::uint64_t at) const {
    const std::uint32_t first = short_at(at), second = short_at(at + 2);
    return big_endian_ ? first << 16 | second : second << 16 | first;
  }

  /// Where the value of a directory's entry stands. `directory` counts from the first byte.
  std::optional<std::uint64_t> find(std::uint64_t directory, std::uint16_t tag) const {
    constexpr std::uint64_t entry_size = 12, value_in_entry = 8;
    const std::uint16_t count = short_at(directory);
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::uint64_t entry = directory + 2 + i * entry_size;
      if (entry + entry_size > bytes_.size()) break;
      if (short_at(entry) == tag) return entry + value_in_entry;
    }
    return std::nullopt;
  }

 private:
  unsigned byte(std::uint64_t at) const {
    return at < bytes_.size() ? static_cast<unsigned char>(bytes_[static_cast<std::size_t>(at)]) : 0u;
  }

  std::string_view bytes_;
  bool big_endian_;
};

}  // namespace

bool xmp_tells_place(std::string_view packet) {
  return packet.find("GPSLatitude") != std::string_view::npos;
}

Exif read_exif(std::string_view bytes) {
  Exif exif;
  const bool big_endian = bytes.starts_with("MM");
  if (!big_endian && !bytes.starts_with("II")) return exif;
  const Tiff tiff(bytes, big_endian);
  if (tiff.short_at(2) != 42) return exif;
  const std::uint32_t directory = tiff.long_at(4);
  if (const auto value = tiff.find(directory, orientation_tag)) {
    const std::uint16_t orientation = tiff.short_at(*value);
    if (orientation >= 1 && orientation <= 8) exif.orientation = static_cast<Orientation>(orientation);
  }
  // Some cameras write the directory and leave it empty.
  if (const auto value = tiff.find(directory, place_tag))
    exif.tells_place = tiff.find(tiff.long_at(*value), latitude_tag).has_value();
  return exif;
}

void erase_place(std::string& tiff) {
  constexpr std::uint64_t head = 8, entry_size = 12, in_place = 4;
  constexpr std::uint8_t sizes[] = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};  // of a value of each type (TIFF 6.0, section 2)
  if (!read_exif(tiff).tells_place) return;
  const std::string before = tiff;
  const Tiff notes(before, before.starts_with("MM"));
  const std::uint32_t first = notes.long_at(4);
  const std::uint64_t first_end = std::uint64_t{first} + 2 + entry_size * notes.short_at(first);
  const auto erase = [&](std::uint64_t begin, std::uint64_t size) {
    // What overlaps the way to all notes is no value of one.
    if (begin < head || (begin < first_end && begin + size > first)) return;
    for (std::uint64_t i = begin; i < begin + size && i < tiff.size(); ++i) tiff[static_cast<std::size_t>(i)] = 0;
  };
  const std::uint32_t places = notes.long_at(*notes.find(first, place_tag));
  const std::uint16_t count = notes.short_at(places);
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t entry = places + 2 + i * entry_size;
    if (entry + entry_size > before.size()) break;
    const std::uint16_t type = notes.short_at(entry + 2);
    const std::uint64_t size = (type < std::size(sizes) ? sizes[type] : 1) * std::uint64_t{notes.long_at(entry + 4)};
    if (size > in_place) erase(notes.long_at(entry + 8), size);
  }
  erase(places, 2 + entry_size * count);
}

}  // namespace quoin

#include "image/icc.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "base/big_endian.h"

namespace quoin {
namespace {

constexpr std::size_t header_size = 128, row_size = 12;  // a row of the tag table: signature, offset, size

std::uint32_t u32(std::string_view bytes, std::size_t at) {
  std::uint32_t out = 0;
  for (std::size_t i = at; i < at + 4; ++i) out = out << 8 | static_cast<unsigned char>(bytes[i]);
  return out;
}

/// A tag's signature and its data, as in a profile or in one that is being made.
using Tag = std::pair<std::string_view, std::string_view>;

/// Tags that a conversion of colours reads (ICC.1:2010, 9.2), and the two words that every profile must have.
bool is_for_colors(std::string_view signature) {
  constexpr std::array<std::string_view, 18> known = {"A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "bTRC", "bXYZ", "bkpt",
                                                      "chad", "cprt", "desc", "gTRC", "gXYZ", "kTRC", "rTRC", "rXYZ", "wtpt"};
  return std::binary_search(known.begin(), known.end(), signature);
}

/// A text of ASCII that nobody is meant to read, as the version has it (textDescriptionType in the older).
std::string description(int version) {
  constexpr std::string_view text = "Photo";
  if (version >= 4) return icc_text(text);
  std::string out = "desc";
  append_big_endian(out, 0, 4);
  append_big_endian(out, text.size() + 1, 4);
  out += text;
  return out += std::string(1 + 8 + 3 + 67, '\0');  // its NUL, no Unicode, no Macintosh's script code
}

/// Nothing where the header is no profile's for a picture of these components.
int version_of(std::string_view profile, int components) {
  if (profile.size() < header_size + 4 || profile.substr(36, 4) != "acsp") return 0;
  const std::string_view kind = profile.substr(12, 4), space = profile.substr(16, 4), between = profile.substr(20, 4);
  if (kind != "mntr" && kind != "scnr" && kind != "prtr" && kind != "spac") return 0;
  if (space != (components == 1 ? "GRAY" : "RGB ") || (between != "XYZ " && between != "Lab ")) return 0;
  const int version = static_cast<unsigned char>(profile[8]);
  return version == 2 || version == 4 ? version : 0;
}

/// Of a profile whose table and tags lie within it; empty otherwise.
std::vector<Tag> tags_of(std::string_view profile) {
  constexpr std::size_t most = 100;
  const std::size_t count = u32(profile, header_size);
  if (count > most || header_size + 4 + count * row_size > profile.size()) return {};
  std::vector<Tag> out;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t row = header_size + 4 + i * row_size;
    const std::size_t offset = u32(profile, row + 4), size = u32(profile, row + 8);
    if (offset > profile.size() || size > profile.size() - offset || size < 8) return {};
    if (is_for_colors(profile.substr(row, 4))) out.emplace_back(profile.substr(row, 4), profile.substr(offset, size));
  }
  std::sort(out.begin(), out.end(), [](const Tag& a, const Tag& b) { return a.first < b.first; });
  const auto twice = std::adjacent_find(out.begin(), out.end(), [](const Tag& a, const Tag& b) { return a.first == b.first; });
  return twice == out.end() ? out : std::vector<Tag>{};
}

/// Whether all that a conversion cannot do without is there: a table, or curves and, of three colours, their primaries.
bool complete(const std::vector<Tag>& tags, int components) {
  const auto has = [&](std::string_view signature) {
    return std::any_of(tags.begin(), tags.end(), [&](const Tag& tag) { return tag.first == signature; });
  };
  if (has("A2B0")) return true;
  if (components == 1) return has("kTRC");
  return has("rXYZ") && has("gXYZ") && has("bXYZ") && has("rTRC") && has("gTRC") && has("bTRC");
}

/// The header without its maker's, its device's and its programs' signatures, and with one day for all.
std::string plain_header(std::string_view profile) {
  constexpr std::string_view day("\x07\xD0\0\1\0\1\0\0\0\0\0\0", 12);  // the first of 2000
  std::string out(profile.substr(0, header_size));
  out.replace(24, day.size(), day);
  for (const auto& [at, size] : {std::pair{4, 4}, {40, 4}, {48, 8}, {80, 48}})
    out.replace(static_cast<std::size_t>(at), static_cast<std::size_t>(size), static_cast<std::size_t>(size), '\0');
  return out;
}

}  // namespace

std::string icc_text(std::string_view ascii) {
  std::string out = "mluc";
  for (const std::uint32_t value : {0u, 1u, 12u}) append_big_endian(out, value, 4);  // one text; the size of its row
  out += "enUS";
  append_big_endian(out, 2 * ascii.size(), 4);
  append_big_endian(out, 28, 4);
  for (const char c : ascii) append_big_endian(out, static_cast<unsigned char>(c), 2);
  return out;
}

std::string plain_icc_profile(std::string_view profile, int components) {
  const int version = version_of(profile, components);
  std::vector<Tag> tags = version == 0 ? std::vector<Tag>{} : tags_of(profile);
  if (!complete(tags, components)) return {};
  const std::string words = description(version);  // a profile's own may be its owner's screen or name
  for (Tag& tag : tags)
    if (tag.first == "desc") tag.second = words;

  std::string table, data;
  std::map<std::pair<const char*, std::size_t>, std::size_t> placed;  // curves are often one, with three names
  const std::size_t begin = header_size + 4 + tags.size() * row_size;
  append_big_endian(table, tags.size(), 4);
  for (const auto& [signature, bytes] : tags) {
    const auto [place, first] = placed.try_emplace({bytes.data(), bytes.size()}, begin + data.size());
    if (first) (data += bytes).resize((data.size() + 3) / 4 * 4);
    table += signature;
    append_big_endian(table, place->second, 4);
    append_big_endian(table, bytes.size(), 4);
  }
  std::string out = plain_header(profile) + table + data, size;
  append_big_endian(size, out.size(), 4);
  return out.replace(0, 4, size);
}

}  // namespace quoin

#include "export/pdf/cff.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_CID_H

#include <memory>
#include <optional>
#include <type_traits>

#include "quoin/failure.h"

namespace quoin::pdf {
namespace {

/// A big-endian number of `size` bytes at `at`; nothing beyond the end.
std::optional<std::size_t> number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  if (at > bytes.size() || bytes.size() - at < size) return std::nullopt;
  std::size_t value = 0;
  for (const char byte : bytes.substr(at, size)) value = value << 8 | static_cast<unsigned char>(byte);
  return value;
}

struct Index {
  std::size_t data = 0, end = 0;  ///< of its objects
};

/// The INDEX at `at` (clause 5); nothing where it does not fit.
std::optional<Index> index_at(std::string_view cff, std::size_t at) {
  const auto count = number_at(cff, at, 2);
  if (!count) return std::nullopt;
  if (*count == 0) return Index{at + 2, at + 2};
  const auto width = number_at(cff, at + 2, 1);
  if (!width || *width < 1 || *width > 4) return std::nullopt;
  const auto last = number_at(cff, at + 3 + *count * *width, *width);
  if (!last || *last < 1) return std::nullopt;
  const std::size_t data = at + 3 + (*count + 1) * *width;
  return Index{data, data + *last - 1};
}

struct DoneLibrary {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct DoneFace {
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};

}  // namespace

bool is_cid_keyed(std::string_view cff) {
  const auto header = number_at(cff, 2, 1);
  if (!header) return false;
  const auto names = index_at(cff, *header);
  if (!names) return false;
  const auto top = index_at(cff, names->end);
  if (!top) return false;
  // ROS comes first if at all, and its three operands are two SIDs and a number: skip numbers, look at the operator.
  for (std::size_t at = top->data; at < top->end;) {
    const auto byte = number_at(cff, at, 1);
    if (!byte) return false;
    if (*byte == 12) return number_at(cff, at + 1, 1) == std::optional<std::size_t>(30);
    if (*byte < 28 || *byte == 30) return false;
    at += *byte == 28 ? 3 : *byte == 29 ? 5 : *byte < 247 ? 1 : 2;
  }
  return false;
}

std::vector<std::uint16_t> cids_of(std::string_view cff, std::uint32_t glyph_count) {
  const auto fail = [] { return Failure("FreeType cannot read the subset of a CID-keyed font"); };
  FT_Library raw_library = nullptr;
  if (FT_Init_FreeType(&raw_library) != 0) throw fail();
  const std::unique_ptr<std::remove_pointer_t<FT_Library>, DoneLibrary> library(raw_library);
  FT_Face raw_face = nullptr;
  const auto* bytes = reinterpret_cast<const FT_Byte*>(cff.data());
  if (FT_New_Memory_Face(library.get(), bytes, static_cast<FT_Long>(cff.size()), 0, &raw_face) != 0) throw fail();
  const std::unique_ptr<std::remove_pointer_t<FT_Face>, DoneFace> face(raw_face);
  std::vector<std::uint16_t> out(glyph_count);
  for (std::uint32_t glyph = 0; glyph < glyph_count; ++glyph) {
    FT_UInt cid = 0;
    if (FT_Get_CID_From_Glyph_Index(face.get(), glyph, &cid) != 0 || cid > 0xFFFF) throw fail();
    out[glyph] = static_cast<std::uint16_t>(cid);
  }
  return out;
}

}  // namespace quoin::pdf

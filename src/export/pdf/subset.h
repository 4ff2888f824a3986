// The part of a face that the pages need, by hb-subset, in the form that a PDF embeds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/font_book.h"

namespace quoin::pdf {

struct FontSubset {
  enum class Kind : std::uint8_t { cff, true_type } kind = Kind::cff;
  std::string program;               ///< a bare CFF table, or a TrueType file
  std::vector<std::uint16_t> codes;  ///< for each glyph asked for: its CID
};

/// `glyphs` must be in the face. Without hinting and with whole outlines: smaller, and no screen needs more.
/// Throws Failure where the face is of another kind or broken.
FontSubset subset_face(const Face& face, const std::vector<std::uint32_t>& glyphs);

}  // namespace quoin::pdf

// The part of a face that the pages need, by hb-subset, in the form that a PDF embeds.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "export/pdf/deflate.h"
#include "text/font_book.h"

namespace quoin::pdf {

struct FontSubset {
  enum class Kind : std::uint8_t { cff, true_type } kind = Kind::cff;
  std::string program;               ///< a bare CFF table, or a TrueType file
  std::vector<std::uint16_t> codes;  ///< for each glyph asked for: its CID
};

/// A subset as a file holds it.
struct PackedSubset {
  FontSubset subset;   ///< of `glyphs`
  std::vector<std::uint32_t> glyphs;  ///< rising
  int level = 0;       ///< of the compressor
  std::string packed;  ///< the program, deflated
  std::string tag;     ///< six capitals that depend on the subset alone (ISO 32000-1, 9.6.4)

  std::uint16_t code_of(std::uint32_t glyph) const;
};

/// `glyphs` must be in the face. Without hinting and with whole outlines: smaller, and no screen needs more.
/// Remembers with the face what it made last, for a document that is made again. Throws Failure where the face is of another
/// kind or broken.
std::shared_ptr<const PackedSubset> subset_face(const Face& face, std::vector<std::uint32_t> glyphs, const Deflater& deflate);

}  // namespace quoin::pdf

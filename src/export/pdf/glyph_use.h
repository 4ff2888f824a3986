// What the pages ask of each face: its glyphs, and every text that each of them stands for.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/pages.h"

namespace quoin::pdf {

struct UsedGlyph {
  std::uint32_t id = 0;
  /// Distinct and in order of first use. One glyph may say several things: "A" and "a" as a small capital, U+002D and
  /// U+00AD as a hyphen, two spaces in a wide gap. A font maps it to the text that stands at one index; see
  /// EmbeddedFont. A space between words is always the first, in the font of the words: in a font of its own it would
  /// be a piece of text by itself, which programs that drop blank pieces lose (docs/typography.md, rule 11).
  std::vector<std::string> texts;
};

/// The glyphs of one face. Further texts of one glyph than `most_texts` are not kept.
class FaceUse {
 public:
  static constexpr std::size_t most_texts = 8;

  explicit FaceUse(const Face& face);
  /// Throws Failure for glyph 0 (.notdef) and for one that the face does not have: neither may reach a reader.
  void add(std::uint32_t glyph, std::string_view text);

  const Face& face() const { return *face_; }
  const std::vector<UsedGlyph>& glyphs() const { return glyphs_; }
  bool has(std::uint32_t glyph) const { return glyph < slots_.size() && slots_[glyph] != 0; }
  /// Where a glyph that was added stands in glyphs().
  std::size_t index_of(std::uint32_t glyph) const { return slots_[glyph] - 1u; }

 private:
  const Face* face_;
  std::vector<UsedGlyph> glyphs_;
  std::vector<std::uint16_t> slots_;  ///< by glyph: 1 + index, 0 where unused
};

/// By face, so that the order in the file depends on nothing else.
using GlyphUse = std::map<FaceId, FaceUse>;

GlyphUse collect_glyphs(const Pages& pages, const FontBook& fonts);

}  // namespace quoin::pdf

// Used glyphs → font objects: a Type 0 font over one embedded subset for each face.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "export/pdf/deflate.h"
#include "export/pdf/glyph_use.h"
#include "export/pdf/haru.h"

namespace quoin::pdf {

/// One face in the file. Where a glyph says several things there are several fonts over the same subset, which differ
/// in ToUnicode alone: every extractor reads that, while few read ActualText.
class EmbeddedFont {
 public:
  struct Glyph {
    std::uint16_t code = 0;
    int width = 0;  ///< as in W: thousandths of an em
    const std::vector<std::string>* texts = nullptr;
  };

  bool has(std::uint32_t id) const { return use_->has(id); }
  /// `id` must be one that the pages use.
  const Glyph& glyph(std::uint32_t id) const { return glyphs_[use_->index_of(id)]; }
  const Face& face() const { return use_->face(); }
  /// Resource names; the font at an index maps each glyph to the text that stands there in `texts`.
  const std::vector<std::string>& resources() const { return resources_; }

 private:
  friend class FontEmbedder;
  const FaceUse* use_ = nullptr;
  std::vector<Glyph> glyphs_;  ///< as in use_->glyphs()
  std::vector<std::string> resources_;
};

/// The face's PostScript name, without the subset's tag. A bold face's style is spelt with a capital B ("SemiBold" for
/// "Semibold"): programs that read résumés look for "Bold" on headings, names and companies (docs/typography.md, rule 5),
/// and many mind the case.
std::string font_name(const Face& face);

using EmbeddedFonts = std::map<FaceId, EmbeddedFont>;

/// Embeds a subset of every face of `use`, which must outlive the result, and enters the fonts under `resources`.
EmbeddedFonts embed_fonts(haru::Document& document, const Deflater& deflate, const GlyphUse& use, haru::Dict resources);

}  // namespace quoin::pdf

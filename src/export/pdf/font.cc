#include "export/pdf/font.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "base/decimal.h"
#include "export/pdf/subset.h"
#include "export/pdf/syntax.h"
#include "export/pdf/to_unicode.h"

namespace quoin::pdf {
namespace {

int thousandths(double ems) {
  return static_cast<int>(std::lround(ems * 1000));
}

/// The box around all glyphs, from the `head` table, in thousandths of an em.
std::string font_box(const Face& face) {
  hb_blob_t* head = hb_face_reference_table(face.hb_face, HB_TAG('h', 'e', 'a', 'd'));
  unsigned size = 0;
  const auto* bytes = reinterpret_cast<const unsigned char*>(hb_blob_get_data(head, &size));
  std::string out = "[";
  for (unsigned at = 36; at < 44; at += 2) {  // xMin, yMin, xMax, yMax
    const int value = size < 54 ? 0 : static_cast<std::int16_t>(bytes[at] << 8 | bytes[at + 1]);
    out += fmt::format("{}{}", at > 36 ? " " : "", thousandths(static_cast<double>(value) / face.units_per_em));
  }
  hb_blob_destroy(head);
  return out + ']';
}

/// Table 123: bit 3 symbolic, since no standard encoding is used; bit 7 italic.
int descriptor_flags(const Face& face) {
  return 4 | (face.italic ? 64 : 0);
}

/// How thick stems are is not in the file; this follows the weight, and readers use it only for substitutes.
int stem_width(const Face& face) {
  return 10 + 220 * (std::clamp(face.weight, 50, 950) - 50) / 900;
}

/// The last maps from codes to texts that a face was embedded with, the newest first: a document that is made again has
/// the same.
struct PackedMaps : FaceNote {
  struct Map {
    std::string cmap;
    int level = 0;  ///< of the compressor
    std::string packed;
  };
  static constexpr std::size_t most = 8;
  std::vector<Map> last;

  std::size_t bytes() const override {
    std::size_t sum = 0;
    for (const Map& one : last) sum += one.cmap.size() + one.packed.size();
    return sum;
  }
};

const std::string& packed_map(const Face& face, std::string cmap, const Deflater& deflate) {
  auto& last = face.notes.of<PackedMaps>().last;
  auto found = std::find_if(last.begin(), last.end(), [&](const PackedMaps::Map& one) {
    return one.level == deflate.level() && one.cmap == cmap;
  });
  if (found == last.end()) {
    if (last.size() == PackedMaps::most) last.pop_back();
    std::string packed = deflate(cmap);
    found = last.insert(last.end(), {std::move(cmap), deflate.level(), std::move(packed)});
  }
  std::rotate(last.begin(), found, found + 1);
  return last.front().packed;
}

}  // namespace

std::string font_name(const Face& face) {
  constexpr int boldish = 600;
  std::string out = face.postscript_name;
  const std::size_t style = out.rfind('-');  // a family may be called Kobold
  if (face.weight < boldish || style == std::string::npos) return out;
  if (const std::size_t bold = out.find("bold", style); bold != std::string::npos) out[bold] = 'B';
  return out;
}

class FontEmbedder {
 public:
  FontEmbedder(haru::Document& document, const Deflater& deflate, const FaceUse& use)
      : document_(document), deflate_(deflate), use_(use), face_(use.face()), subset_(subset_face(face_, ids(), deflate)) {
    base_font_ = name(subset_->tag + '+' + font_name(face_));
    for (const UsedGlyph& glyph : use_.glyphs()) codes_.push_back(subset_->code_of(glyph.id));
  }

  EmbeddedFont embed(haru::Dict resources, std::size_t& counter) {
    EmbeddedFont out;
    out.use_ = &use_;
    for (std::size_t i = 0; i < use_.glyphs().size(); ++i) {
      const UsedGlyph& glyph = use_.glyphs()[i];
      const double advance = hb_font_get_glyph_h_advance(face_.hb_font, glyph.id);
      out.glyphs_.push_back({codes_[i], thousandths(advance / face_.units_per_em), &glyph.texts});
      by_code_.push_back(i);
    }
    std::sort(by_code_.begin(), by_code_.end(),
              [&](std::size_t a, std::size_t b) { return codes_[a] < codes_[b]; });
    const haru::Dict descendant = add_descendant(out);
    for (std::size_t index = 0; index < FaceUse::most_texts; ++index) {
      std::string cmap = cmap_of(index);
      if (cmap.empty()) break;
      haru::Dict font = document_.object("Font");
      font.name("Subtype", "Type0");
      font.raw("BaseFont", base_font_);
      font.name("Encoding", "Identity-H");
      font.raw("DescendantFonts", '[' + descendant.reference() + ']');
      font.refer("ToUnicode", packed(packed_map(face_, std::move(cmap), deflate_)));
      out.resources_.push_back(fmt::format("F{}", counter++));
      resources.refer(out.resources_.back().c_str(), font);
    }
    return out;
  }

 private:
  std::vector<std::uint32_t> ids() const {
    std::vector<std::uint32_t> out;
    for (const UsedGlyph& glyph : use_.glyphs()) out.push_back(glyph.id);
    return out;
  }

  haru::Dict packed(const std::string& deflated) {
    haru::Dict stream = document_.stream(deflated);
    stream.raw("Filter", "/FlateDecode");
    return stream;
  }

  haru::Dict add_program() {
    haru::Dict program = packed(subset_->packed);
    if (subset_->subset.kind == FontSubset::Kind::cff) {
      program.name("Subtype", "CIDFontType0C");
    } else {
      program.number("Length1", static_cast<int>(subset_->subset.program.size()));
    }
    return program;
  }

  haru::Dict add_descriptor() {
    haru::Dict out = document_.object("FontDescriptor");
    out.raw("FontName", base_font_);
    out.number("Flags", descriptor_flags(face_));
    out.raw("FontBBox", font_box(face_));
    out.raw("ItalicAngle", decimal(hb_style_get_value(face_.hb_font, HB_STYLE_TAG_SLANT_ANGLE), 2));
    out.number("Ascent", thousandths(face_.ascent));
    out.number("Descent", -thousandths(face_.descent));
    out.number("CapHeight", thousandths(face_.cap_height));
    out.number("StemV", stem_width(face_));
    out.refer(subset_->subset.kind == FontSubset::Kind::cff ? "FontFile3" : "FontFile2", add_program());
    return out;
  }

  haru::Dict add_descendant(const EmbeddedFont& font) {
    const bool cff = subset_->subset.kind == FontSubset::Kind::cff;
    haru::Dict out = document_.object("Font");
    out.name("Subtype", cff ? "CIDFontType0" : "CIDFontType2");
    out.raw("BaseFont", base_font_);
    out.raw("CIDSystemInfo", "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
    if (!cff) out.name("CIDToGIDMap", "Identity");
    out.refer("FontDescriptor", add_descriptor());
    std::vector<std::pair<Code, int>> widths;
    for (const std::size_t i : by_code_) widths.emplace_back(font.glyphs_[i].code, font.glyphs_[i].width);
    out.raw("W", width_array(widths));
    return out;
  }

  /// The CMap of each glyph's text at `index`; "" where no glyph has so many.
  std::string cmap_of(std::size_t index) const {
    std::vector<std::pair<Code, std::string>> texts;
    for (const std::size_t i : by_code_)
      if (index < use_.glyphs()[i].texts.size()) texts.emplace_back(codes_[i], use_.glyphs()[i].texts[index]);
    return texts.empty() ? "" : to_unicode_cmap(texts);
  }

  haru::Document& document_;
  const Deflater& deflate_;
  const FaceUse& use_;
  const Face& face_;
  std::shared_ptr<const PackedSubset> subset_;
  std::vector<std::uint16_t> codes_;  ///< as in use_.glyphs()
  std::string base_font_;             ///< as a written name
  std::vector<std::size_t> by_code_;  ///< indices into use_.glyphs(), by rising code
};

EmbeddedFonts embed_fonts(haru::Document& document, const Deflater& deflate, const GlyphUse& use,
                          haru::Dict resources) {
  EmbeddedFonts out;
  std::size_t counter = 0;
  for (const auto& [id, face_use] : use)
    out.emplace(id, FontEmbedder(document, deflate, face_use).embed(resources, counter));
  return out;
}

}  // namespace quoin::pdf

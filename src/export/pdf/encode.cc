#include "export/pdf/encode.h"

#include <algorithm>

namespace quoin::pdf {
namespace {

/// Chooses the font that maps the glyph to `text`; false where none does, since the glyph says too many things.
bool encode_glyph(const EmbeddedFont& font, std::uint32_t id, std::string_view text, std::vector<EncodedGlyph>& out) {
  const EmbeddedFont::Glyph& glyph = font.glyph(id);
  const auto found = std::find(glyph.texts->begin(), glyph.texts->end(), text);
  const bool exact = found != glyph.texts->end();
  const auto index = exact ? static_cast<std::size_t>(found - glyph.texts->begin()) : 0;
  out.push_back({&glyph, &font.resources()[index]});
  return exact;
}

/// Several glyphs for one text, or a glyph without any.
bool encode_apart(const GlyphRun& run, const Cluster& cluster, const EmbeddedFont& font,
                  std::vector<EncodedGlyph>& out) {
  const std::vector<std::string> texts = glyph_texts(run, cluster, font.face().hb_font);
  bool exact = true;
  std::string joined;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    exact = encode_glyph(font, run.glyphs[cluster.first + i].id, texts[i], out) && exact;
    joined = run.right_to_left ? texts[i] + joined : joined + texts[i];
  }
  // Marks sit above their letters: where lines run to the right, some readers take the step back for a space.
  const bool marks = texts.size() > 1 && !run.right_to_left;
  return exact && !marks && joined == cluster.text;
}

}  // namespace

void encode_run(const GlyphRun& run, const EmbeddedFont& font, EncodedRun& out) {
  out.glyphs.clear();
  out.clusters.clear();
  clusters_of(run, out.parts);
  for (const Cluster& cluster : out.parts) {
    const bool plain = cluster.last - cluster.first == 1 && !cluster.text.empty();
    const bool exact = plain ? encode_glyph(font, run.glyphs[cluster.first].id, cluster.text, out.glyphs)
                             : encode_apart(run, cluster, font, out.glyphs);
    out.clusters.push_back({cluster.first, cluster.last, cluster.text, exact});
  }
}

}  // namespace quoin::pdf

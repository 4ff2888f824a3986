#include "export/pdf/glyph_use.h"

#include <hb.h>

#include <algorithm>

#include <fmt/format.h>

#include "export/pdf/clusters.h"
#include "quoin/failure.h"

namespace quoin::pdf {
namespace {

void add_run(const GlyphRun& run, const std::vector<Cluster>& clusters, FaceUse& use) {
  for (const Cluster& cluster : clusters) {
    if (cluster.last - cluster.first == 1 && !cluster.text.empty()) {
      use.add(run.glyphs[cluster.first].id, cluster.text);
      continue;
    }
    const std::vector<std::string> texts = glyph_texts(run, cluster, use.face().hb_font);
    for (std::size_t i = 0; i < texts.size(); ++i) use.add(run.glyphs[cluster.first + i].id, texts[i]);
  }
}

}  // namespace

FaceUse::FaceUse(const Face& face) : face_(&face), slots_(hb_face_get_glyph_count(face.hb_face)) {}

void FaceUse::add(std::uint32_t glyph, std::string_view text) {
  if (glyph == 0 || glyph >= slots_.size())
    throw Failure(fmt::format("the font {} has no glyph {} to draw", face_->postscript_name, glyph));
  if (slots_[glyph] == 0) {
    glyphs_.push_back({glyph, {std::string(text)}});
    slots_[glyph] = static_cast<std::uint16_t>(glyphs_.size());
    return;
  }
  std::vector<std::string>& texts = glyphs_[index_of(glyph)].texts;
  if (texts.size() == most_texts || std::find(texts.begin(), texts.end(), text) != texts.end()) return;
  texts.emplace(text == " " ? texts.begin() : texts.end(), text);
}

GlyphUse collect_glyphs(const Pages& pages, const FontBook& fonts) {
  GlyphUse out;
  std::vector<Cluster> clusters;
  for (const Page& page : pages.pages) {
    for (const PageItem& item : page.items) {
      const GlyphRun* run = text_in(item);
      if (!run || run->glyphs.empty()) continue;
      const auto entry = out.try_emplace(run->face, fonts.face(run->face)).first;
      clusters_of(*run, clusters);
      add_run(*run, clusters, entry->second);
    }
  }
  return out;
}

}  // namespace quoin::pdf

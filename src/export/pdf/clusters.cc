#include "export/pdf/clusters.h"

#include <hb.h>

#include <algorithm>

#include "base/utf8.h"

namespace quoin::pdf {
namespace {

constexpr std::string_view no_text = "\u200B";

/// The part of `text` between the start of this cluster and the start of the one that follows it in the text.
std::string_view slice(const std::string& text, std::size_t begin, std::size_t end) {
  begin = std::min(begin, text.size());
  end = std::clamp(end, begin, text.size());
  return std::string_view(text).substr(begin, end - begin);
}

constexpr std::string_view no_break_space = "\u00A0";

}  // namespace

void clusters_of(const GlyphRun& run, std::vector<Cluster>& out) {
  const std::vector<PlacedGlyph>& glyphs = run.glyphs;
  out.clear();
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (i > 0 && glyphs[i].cluster == glyphs[i - 1].cluster) {
      out.back().last = i + 1;
    } else {
      out.push_back({i, i + 1, {}});
    }
  }
  // In the text's order the first cluster also takes what stands before it.
  const std::size_t count = out.size();
  std::size_t begin = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto at = [&](std::size_t k) { return run.right_to_left ? count - 1 - k : k; };
    const std::size_t end = i + 1 < count ? glyphs[out[at(i + 1)].first].cluster : run.text.size();
    const std::string_view text = slice(run.text, begin, end);
    out[at(i)].text = text == no_break_space ? std::string_view(" ") : text;
    begin = std::max(begin, end);
  }
}

std::vector<std::string> glyph_texts(const GlyphRun& run, const Cluster& cluster, hb_font_t* font) {
  const std::size_t count = cluster.last - cluster.first;
  std::vector<std::string> texts(count);
  std::string rest;
  for (std::size_t i = 0; i < cluster.text.size();) {
    const Decoded next = decode_utf8(cluster.text, i);
    const std::string_view bytes = cluster.text.substr(i, next.length);
    i += next.length;
    hb_codepoint_t nominal = 0;
    std::size_t glyph = count;
    if (count > 1 && hb_font_get_nominal_glyph(font, next.code_point, &nominal)) {
      for (glyph = 0; glyph < count; ++glyph)
        if (texts[glyph].empty() && run.glyphs[cluster.first + glyph].id == nominal) break;
    }
    (glyph < count ? texts[glyph] : rest) += bytes;
  }
  for (std::string& text : texts) {
    if (!text.empty()) continue;
    text = rest.empty() ? std::string(no_text) : std::move(rest);
    rest.clear();
  }
  texts.back() += rest;
  return texts;
}

}  // namespace quoin::pdf

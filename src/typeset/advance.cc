#include "typeset/advance.h"

#include <algorithm>

#include "base/letter_gap.h"

namespace quoin {
namespace {

bool ends_cluster(const ShapedText& shaped, std::size_t at) {
  return at + 1 == shaped.glyphs.size() || shaped.glyphs[at + 1].cluster != shaped.glyphs[at].cluster;
}

}  // namespace

double spaced_advance(const ShapedText& shaped, std::size_t at, double tracking) {
  const Glyph& glyph = shaped.glyphs[at];
  if (tracking == 0 || shaped.joined || !ends_cluster(shaped, at)) return glyph.advance;
  if (tracking < 0) return glyph.advance + tracking;
  return std::max(glyph.advance, std::min(glyph.advance + tracking, glyph.width + widest_letter_gap));
}

Pt spaced_width(const ShapedText& shaped, const TextStyle& style) {
  if (style.tracking == 0 || shaped.joined) return style.size * shaped.advance;
  double advance = 0;
  for (std::size_t i = 0; i < shaped.glyphs.size(); ++i) advance += spaced_advance(shaped, i, style.tracking);
  return style.size * advance;
}

std::size_t letter_gaps(const ShapedText& shaped) {
  std::size_t gaps = 0;
  if (shaped.joined) return gaps;
  for (std::size_t i = 0; i < shaped.glyphs.size(); ++i) gaps += ends_cluster(shaped, i) ? 1 : 0;
  return gaps;
}

}  // namespace quoin

#include "export/pdf/expanded_parts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace quoin::pdf {
namespace {

/// The first glyph that stands for the text from byte `at` on; nothing where one stands for what is on both sides.
std::optional<std::size_t> glyph_at(const GlyphRun& run, std::uint32_t at) {
  const auto found = std::lower_bound(run.glyphs.begin(), run.glyphs.end(), at,
                                      [](const PlacedGlyph& glyph, std::uint32_t byte) { return glyph.cluster < byte; });
  if (found == run.glyphs.end() ? at != run.text.size() : found->cluster != at) return std::nullopt;
  return static_cast<std::size_t>(found - run.glyphs.begin());
}

GlyphRun stretch(const GlyphRun& run, std::size_t first, std::size_t last) {
  const auto byte = [&](std::size_t glyph) {
    return glyph < run.glyphs.size() ? run.glyphs[glyph].cluster : static_cast<std::uint32_t>(run.text.size());
  };
  const std::uint32_t begin = first == 0 ? 0 : byte(first);
  GlyphRun out;
  out.face = run.face;
  out.size = run.size;
  out.color = run.color;
  out.text = run.text.substr(begin, byte(last) - begin);
  out.glyphs.assign(run.glyphs.begin() + static_cast<std::ptrdiff_t>(first), run.glyphs.begin() + static_cast<std::ptrdiff_t>(last));
  for (PlacedGlyph& glyph : out.glyphs) glyph.cluster -= begin;
  return out;
}

}  // namespace

bool expands(const GlyphRun& run) {
  return !run.expansions.empty() && !run.right_to_left;
}

std::vector<ExpandedPart> expanded_parts(const GlyphRun& run) {
  std::vector<ExpandedPart> parts;
  std::size_t done = 0;
  const auto add = [&](std::size_t last, const std::string& meaning) {
    if (last > done) parts.push_back({stretch(run, done, last), meaning});
    done = last;
  };
  for (const Expansion& one : run.expansions) {
    const std::optional<std::size_t> first = glyph_at(run, one.begin), last = glyph_at(run, one.end);
    if (!first || !last || *first < done) continue;
    add(*first, {});
    add(*last, one.meaning);
  }
  add(run.glyphs.size(), {});
  return parts;
}

}  // namespace quoin::pdf

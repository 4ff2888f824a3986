// Which glyphs of a run say which letters: shared by the fonts' ToUnicode maps and the pages' content.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "page/pages.h"

namespace quoin::pdf {

/// Glyphs [first, last) of a run, and the part of its text that they draw together.
struct Cluster {
  std::size_t first = 0, last = 0;
  std::string_view text;
};

/// In visual order. The texts cover the run's text once, whatever its direction; but a no-break space says U+0020: its
/// glyph is often that of every space, and one that said several things would stand in several fonts (see UsedGlyph). A
/// narrow one keeps its own, for pypdf measures gaps by what says U+0020. `out` may hold those of another run.
void clusters_of(const GlyphRun& run, std::vector<Cluster>& out);

/// One text per glyph of `cluster`, for extractors that read glyph by glyph: each gets the code point that `font` maps
/// to it, the first free one all that is left, further ones U+200B (an empty text is not allowed everywhere).
std::vector<std::string> glyph_texts(const GlyphRun& run, const Cluster& cluster, hb_font_t* font);

}  // namespace quoin::pdf

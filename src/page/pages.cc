// The little that a page's values can say about themselves.
#include "page/pages.h"

namespace quoin {

Pt GlyphRun::width() const {
  Pt sum;
  for (const PlacedGlyph& glyph : glyphs) sum += glyph.advance;
  return sum;
}

}  // namespace quoin

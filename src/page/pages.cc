// The little that a page's values can say about themselves.
#include "page/pages.h"

#include "base/overloaded.h"

namespace quoin {

Pt GlyphRun::width() const {
  Pt sum;
  for (const PlacedGlyph& glyph : glyphs) sum += glyph.advance;
  return sum;
}

const GlyphRun* text_in(const PageItem& item) {
  using Found = const GlyphRun*;
  return std::visit(Overloaded{[](const GlyphRun& run) { return &run; }, [](const Rule&) { return Found(); },
                               [](const Shape&) { return Found(); }, [](const Panel&) { return Found(); }, [](const Link&) { return Found(); },
                               [](const Picture&) { return Found(); }},
                    item.what);
}

const Link* link_in(const PageItem& item) {
  using Found = const Link*;
  return std::visit(Overloaded{[](const GlyphRun&) { return Found(); }, [](const Rule&) { return Found(); },
                               [](const Shape&) { return Found(); }, [](const Panel&) { return Found(); }, [](const Link& link) { return &link; },
                               [](const Picture&) { return Found(); }},
                    item.what);
}

const Picture* picture_in(const PageItem& item) {
  using Found = const Picture*;
  return std::visit(Overloaded{[](const GlyphRun&) { return Found(); }, [](const Rule&) { return Found(); },
                               [](const Shape&) { return Found(); }, [](const Panel&) { return Found(); }, [](const Link&) { return Found(); },
                               [](const Picture& picture) { return &picture; }},
                    item.what);
}

}  // namespace quoin

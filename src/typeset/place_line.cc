#include "typeset/place_line.h"

namespace quoin {
namespace {

constexpr double icon_size = 0.95;  // of the type's

void place_icon(const LineRun& run, Point origin, const Document& document, std::vector<PageItem>& items) {
  const Pt size = run.glyphs.size;
  const Pt top = origin.y - size * half_capital - size * icon_size / 2;
  const Color color = document.styles.color(run.icon->color);
  items.push_back({{origin.x + run.x, top}, artifact, Shape{run.icon->shape, size * icon_size, color}});
}

/// The space that ends a line is no part of a link.
Pt trailing_space(const GlyphRun& run) {
  return run.text.ends_with(' ') && !run.right_to_left ? run.glyphs.back().advance : Pt();
}

}  // namespace

void place_line(const SetLine& line, Point origin, const Document& document, TypesetContext& context,
                std::vector<PageItem>& items) {
  for (std::size_t i = 0; i < line.runs.size(); ++i) {
    const LineRun& run = line.runs[i];
    items.push_back({{origin.x + run.x, origin.y}, run.node, run.glyphs});
    if (run.icon) place_icon(run, origin, document, items);
    const bool ends_link = run.link >= 0 && (i + 1 == line.runs.size() || line.runs[i + 1].link != run.link);
    if (!ends_link) continue;
    Pt left = run.x, right = run.x, ascent, descent;
    for (std::size_t k = i + 1; k-- > 0 && line.runs[k].link == run.link;) {
      const GlyphRun& glyphs = line.runs[k].glyphs;
      const Face& face = context.fonts().face(glyphs.face);
      left = min(left, line.runs[k].x);
      right = max(right, line.runs[k].x + glyphs.width() - trailing_space(glyphs));
      ascent = max(ascent, glyphs.size * face.ascent);
      descent = max(descent, glyphs.size * face.descent);
    }
    const LinkTarget& target = document.links[static_cast<std::size_t>(run.link)];
    items.push_back({{origin.x + left, origin.y - ascent},
                     run.node,
                     Link{{right - left, ascent + descent}, target.url, target.text}});
  }
}

}  // namespace quoin

#include "typeset/place_line.h"

#include "typeset/drawings.h"

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

/// Around what of each tag stands on the line, its edges included; in the middle of its capitals.
void place_tags(const SetLine& line, Point origin, const Document& document, std::vector<PageItem>& items) {
  const TagBox& tag = document.styles.tag;
  for (std::size_t begin = 0, end = 0; begin < line.runs.size(); begin = end) {
    const LineRun& first = line.runs[begin];
    Pt left = first.x, right = first.x;
    for (end = begin; end < line.runs.size() && line.runs[end].tag == first.tag; ++end) {
      const LineRun& run = line.runs[end];
      left = min(left, run.x);
      right = max(right, run.x + run.glyphs.width());
    }
    if (first.tag == 0) continue;
    const GlyphRun& last = line.runs[end - 1].glyphs;
    if (last.text.size() > 1) right -= trailing_space(last);  // one that ends the line: an edge is a space by itself
    const Pt top = origin.y - first.glyphs.size * half_capital - tag.height / 2;
    place_box(tag.box, {origin.x + left, top}, {right - left, tag.height}, document.styles, items);
  }
}

}  // namespace

void place_line(const SetLine& line, Point origin, const Document& document, TypesetContext& context,
                std::vector<PageItem>& items) {
  place_tags(line, origin, document, items);
  for (std::size_t i = 0; i < line.runs.size(); ++i) {
    const LineRun& run = line.runs[i];
    items.push_back({{origin.x + run.x, origin.y}, run.node, run.glyphs});
    if (run.icon) place_icon(run, origin, document, items);
    if (run.meter) place_meter(*run.meter, {origin.x + run.x, origin.y}, run.glyphs.size, document.styles, items);
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

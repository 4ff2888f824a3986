#include "typeset/block.h"

#include <algorithm>

namespace quoin {
namespace {

/// Left and right on one line, if both fit with a clear gap between them.
std::optional<SetLine> try_one_line(const Block& block, const Document& document, Pt measure, TypesetContext& context,
                                    SetLine& right) {
  constexpr double gap = 1.5;  // ems between the sides
  std::vector<SetLine> left = set_paragraph(block.text, document.styles, {measure, Align::left}, context);
  right = set_line(block.right->text, document.styles, context);
  if (left.size() > 1) return std::nullopt;
  if (left.empty()) left.emplace_back();
  const Pt size = document.styles[block.style].size;
  if (left.front().width + size * gap + right.width > measure) return std::nullopt;
  return std::move(left.front());
}

/// Where both sides do not fit on a line, the right one goes on in the run of the text (typography.md, rule 11).
ParagraphText run_in(const Block& block) {
  ParagraphText text = block.text;
  if (!text.empty() && !block.right->text.empty()) {
    TextRun space = block.right->text.runs.front();
    space.text = "  ";
    space.link = -1;
    space.cohesion = Cohesion::loose;
    text.runs.push_back(space);
  }
  text.runs.insert(text.runs.end(), block.right->text.runs.begin(), block.right->text.runs.end());
  return text;
}

/// A block's lines; from `below` on they are the right side's, where it did not fit beside the left.
struct BlockLines {
  std::vector<SetLine> lines;
  std::size_t below = 0;
};

BlockLines lines_of(const Block& block, const Document& document, Pt measure, TypesetContext& context) {
  const auto whole = [](std::vector<SetLine> lines) {
    const std::size_t count = lines.size();
    return BlockLines{std::move(lines), count};
  };
  if (!block.right)
    return whole(set_paragraph(block.text, document.styles, {measure, block.align, block.short_last}, context));
  SetLine right;
  if (auto line = try_one_line(block, document, measure, context, right)) {
    append_gap(*line, measure - right.width, right, context);
    for (LineRun& run : right.runs) {
      run.x += measure - right.width;
      line->runs.push_back(std::move(run));
    }
    line->width = measure;
    return whole({std::move(*line)});
  }
  if (!block.right->below)
    return whole(set_paragraph(run_in(block), document.styles, {measure, Align::left, block.short_last}, context));
  BlockLines out = whole(set_paragraph(block.text, document.styles, {measure, block.align, block.short_last}, context));
  for (SetLine& line :
       set_paragraph(block.right->text, document.styles, {measure, Align::left, block.short_last}, context))
    out.lines.push_back(std::move(line));
  return out;
}

/// Widows and orphans: at least two lines of a paragraph on either side of a page's end.
double cost_inside(std::size_t line, std::size_t count) {
  return line >= 2 && line + 2 <= count ? PageCosts::inside_paragraph : forbidden_break;
}

template <class Value>
void append_bytes(std::string& key, const Value& value) {
  key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void append_text(std::string& key, const ParagraphText& text, const std::vector<TextStyle>& styles) {
  for (const TextRun& run : text.runs) {
    const TextStyle& style = styles[run.style];
    append_bytes(key, style.size.value);
    append_bytes(key, style.tracking);
    append_bytes(key, style.weight);
    for (const bool flag : {style.italic, style.capitals}) append_bytes(key, flag);
    append_bytes(key, style.figures);
    append_bytes(key, style.caps);
    append_bytes(key, run.cohesion);
    for (const std::string& family : style.families) key += family + '\n';
    append_bytes(key, run.text.size());
    key += run.text;
  }
}

/// Everything of a block that decides how many lines it takes.
std::string key_of_lines(const Block& block, const Document& document, Pt measure) {
  std::string key;
  append_bytes(key, measure.value);
  append_bytes(key, block.align);
  append_bytes(key, block.short_last);
  append_text(key, block.text, document.styles);
  if (!block.right) return key;
  key += block.right->below ? "below" : "right";
  append_bytes(key, document.styles[block.style].size.value);
  append_text(key, block.right->text, document.styles);
  return key;
}

LineCount count_block(const Block& block, const Document& document, Pt measure, TypesetContext& context) {
  return context.line_count(key_of_lines(block, document, measure), [&]() -> LineCount {
    if (block.right) {
      const auto [lines, below] = lines_of(block, document, measure, context);
      return {lines.size(), below};
    }
    const std::size_t count =
        count_lines(block.text, document.styles, {measure, block.align, block.short_last}, context);
    return {count, count};
  });
}

/// Line `i` of a block without what stands on it.
Slice empty_slice(const Block& block, const LineCount& count, std::size_t i) {
  Slice slice;
  slice.box.height = i < count.below ? block.leading : block.right->leading;
  if (i > 0) {
    slice.box.cost = cost_inside(i, count.lines);
    return slice;
  }
  slice.box.above = block.above.natural;
  slice.box.stretch = block.above.stretch;
  slice.box.shrink = block.above.shrink;
  slice.outline = block.outline;
  return slice;
}

/// From a line's top to its baseline: half of what the leading has over the type stands above it.
Pt baseline_of(const TextStyle& style, Pt leading, TypesetContext& context) {
  const Face& face = context.fonts().face(context.face_of(style));
  const Pt content = style.size * (face.ascent + face.descent);
  return (leading - content) / 2 + style.size * face.ascent;
}

void place_marker(const Block& block, const Document& document, Pt baseline, TypesetContext& context,
                  std::vector<PageItem>& items) {
  const SetLine label = set_line(block.marker->text, document.styles, context);
  place_line(label, {block.marker->at, baseline}, document, context, items);
}

void place_rule(const Block& block, Pt frame, Slice& slice) {
  const RuleBelow& rule = *block.rule;
  slice.items.push_back({{Pt(), slice.box.height + rule.gap}, artifact, Rule{{frame, rule.thickness}, rule.color}});
  slice.box.height += rule.gap + rule.thickness;
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

void set_block(const Block& block, const Document& document, Pt frame, TypesetContext& context,
               std::vector<Slice>& slices, Purpose purpose) {
  const Pt measure = frame - block.indent;
  if (purpose == Purpose::heights) {
    const LineCount count = count_block(block, document, measure, context);
    for (std::size_t i = 0; i < count.lines; ++i) slices.push_back(empty_slice(block, count, i));
    if (count.lines > 0 && block.rule) slices.back().box.height += block.rule->gap + block.rule->thickness;
    return;
  }
  const auto [lines, below] = lines_of(block, document, measure, context);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Slice slice = empty_slice(block, {lines.size(), below}, i);
    const StyleId style = i < below ? block.style : block.right->text.runs.front().style;
    const Pt baseline = baseline_of(document.styles[style], slice.box.height, context);
    if (i == 0 && block.marker) place_marker(block, document, baseline, context, slice.items);
    place_line(lines[i], {block.indent, baseline}, document, context, slice.items);
    if (i + 1 == lines.size() && block.rule) place_rule(block, frame, slice);
    slices.push_back(std::move(slice));
  }
}

}  // namespace quoin

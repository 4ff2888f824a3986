#include "typeset/paragraph.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "typeset/fewest_lines.h"
#include "typeset/paragraph_items.h"

namespace quoin {
namespace {

constexpr double unbounded = 1e9;      // points: no word is parted for its length
constexpr double ragged_share = 0.08;  // of the measure: what a ragged line may lack at badness 100

/// A line's pieces [first, last) and what each of its spaces gets or gives.
struct LineContent {
  std::size_t first = 0, last = 0;
  Pt space_change;
};

/// Turns one line's pieces into placed glyph runs.
class LineBuilder {
 public:
  LineBuilder(const ParagraphItems& paragraph, const std::vector<TextStyle>& styles, TypesetContext& context)
      : paragraph_(paragraph), styles_(styles), context_(context) {}

  SetLine build(const LineContent& content) {
    SetLine line;
    std::vector<std::uint8_t> levels;
    std::size_t at = content.first;
    while (at < content.last) {
      std::size_t end = at;
      while (end < content.last && same_run(at, end)) ++end;
      levels.push_back(item_of(at).level);
      line.runs.push_back(build_run(at, end, content.space_change));
      at = end;
    }
    place(line, levels);
    return line;
  }

 private:
  const TextItem& item_of(std::size_t piece) const { return paragraph_.analysed->items[paragraph_.pieces[piece].item]; }
  const TextRun& run_of(std::size_t piece) const { return *paragraph_.runs[item_of(piece).stretch]; }

  bool same_run(std::size_t a, std::size_t b) const {
    if (a == b) return true;
    const TextItem &left = item_of(a), &right = item_of(b);
    const TextRun &first = run_of(a), &second = run_of(b);
    if (first.icon || second.icon) return false;
    return left.face == right.face && left.level == right.level && first.style == second.style &&
           first.node == second.node && first.link == second.link;
  }

  LineRun build_run(std::size_t begin, std::size_t end, Pt space_change) {
    const TextStyle& style = styles_[run_of(begin).style];
    LineRun out;
    out.node = run_of(begin).node;
    out.link = run_of(begin).link;
    out.icon = run_of(begin).icon;
    out.glyphs.face = item_of(begin).face;
    out.glyphs.size = style.size;
    out.glyphs.color = style.color;
    out.glyphs.right_to_left = (item_of(begin).level & 1) != 0;
    std::vector<std::vector<PlacedGlyph>> words;
    for (std::size_t at = begin; at < end;) {
      std::size_t stop = at + 1;
      while (stop < end && paragraph_.pieces[stop].word == paragraph_.pieces[at].word &&
             paragraph_.pieces[stop].item == paragraph_.pieces[at].item)
        ++stop;
      words.push_back(place_word(at, stop, style, space_change, out.glyphs.text));
      at = stop;
    }
    if (out.glyphs.right_to_left) std::reverse(words.begin(), words.end());
    for (const auto& word : words) out.glyphs.glyphs.insert(out.glyphs.glyphs.end(), word.begin(), word.end());
    return out;
  }

  /// Shapes pieces [begin, end) of one word anew, so that a word parted by the line end has its right forms.
  std::vector<PlacedGlyph> place_word(std::size_t begin, std::size_t end, const TextStyle& style, Pt space_change,
                                      std::string& text) {
    const Piece &first = paragraph_.pieces[begin], &last = paragraph_.pieces[end - 1];
    const std::string_view word = first.space && !first.separator
                                      ? " "
                                      : std::string_view(paragraph_.text).substr(first.begin, last.end - first.begin);
    const ShapedText& shaped = context_.shaper().shape(shape_style(item_of(begin), style), word);
    const auto offset = static_cast<std::uint32_t>(text.size());
    std::vector<PlacedGlyph> placed;
    placed.reserve(shaped.glyphs.size());
    for (std::size_t i = 0; i < shaped.glyphs.size(); ++i) {
      const Glyph& glyph = shaped.glyphs[i];
      const Pt advance =
          first.icon ? first.width
                     : style.size * spaced_advance(shaped, i, style.tracking) + (first.space ? space_change : Pt());
      placed.push_back({glyph.id, glyph.cluster + offset, advance, style.size * glyph.dx, style.size * glyph.dy});
    }
    text += word;
    return placed;
  }

  void place(SetLine& line, const std::vector<std::uint8_t>& levels) const {
    const bool mixed = std::any_of(levels.begin(), levels.end(), [](std::uint8_t level) { return level != 0; });
    std::vector<std::uint32_t> order;
    if (mixed) order = visual_order(levels);
    for (std::size_t i = 0; i < line.runs.size(); ++i) {
      LineRun& run = line.runs[mixed ? order[i] : i];
      run.x = line.width;
      line.width += run.glyphs.width();
    }
  }

  const ParagraphItems& paragraph_;
  const std::vector<TextStyle>& styles_;
  TypesetContext& context_;
};

/// The pieces between two breaks, without the spaces at the line's ends.
LineContent line_content(const ParagraphItems& paragraph, std::size_t begin, std::size_t end) {
  LineContent content;
  bool found = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (paragraph.items[i].kind != BreakItemKind::box || paragraph.piece_of[i] < 0) continue;
    const auto piece = static_cast<std::size_t>(paragraph.piece_of[i]);
    if (!found) content.first = piece;
    content.last = piece + 1;
    found = true;
  }
  return content;
}

Pt space_change(const ParagraphItems& paragraph, const LineContent& content, double ratio) {
  if (ratio == 0 || content.first == content.last) return Pt();
  Pt total;
  int count = 0;
  for (std::size_t i = content.first; i < content.last; ++i) {
    if (!paragraph.pieces[i].space) continue;
    total += paragraph.pieces[i].width;
    ++count;
  }
  if (count == 0) return Pt();
  const double share = ratio > 0 ? ratio * 0.5 : std::max(ratio, -1.0) / 3;
  return total * (share / count);
}

/// Spaces of more than one and a half times their width are gaps: a paragraph that cannot do without them is set
/// ragged.
bool has_gaps(const LineBreaks& breaks) {
  return !breaks.ratios.empty() &&
         std::any_of(breaks.ratios.begin(), breaks.ratios.end() - 1, [](double ratio) { return ratio > 1; });
}

void align_line(SetLine& line, const Measure& measure) {
  const Pt free = max(Pt(), measure.width - line.width);
  const Pt shift = measure.align == Align::right ? free : measure.align == Align::center ? free / 2 : Pt();
  for (LineRun& run : line.runs) run.x += shift;
}

bool ends_inside_word(const ParagraphItems& paragraph, const LineContent& content) {
  if (content.first == content.last || content.last == paragraph.pieces.size()) return false;
  const Piece &before = paragraph.pieces[content.last - 1], &after = paragraph.pieces[content.last];
  return !after.space && before.end == after.begin;
}

/// The width does not count the space.
void append_space(SetLine& line, TypesetContext& context) {
  if (line.runs.empty()) return;
  GlyphRun& run = line.runs.back().glyphs;
  const ShapedText& space = context.shaper().shape({run.face, {}, 0, run.right_to_left}, " ");
  for (const Glyph& glyph : space.glyphs) {
    const PlacedGlyph placed{glyph.id, static_cast<std::uint32_t>(run.text.size()), run.size * glyph.advance, Pt(),
                             Pt()};
    run.glyphs.insert(run.right_to_left ? run.glyphs.begin() : run.glyphs.end(), placed);
    if (run.right_to_left) line.runs.back().x -= placed.advance;
  }
  run.text += ' ';
}

/// A paragraph and where its lines end; `measure` is what it was at last broken for.
struct BrokenParagraph {
  ParagraphItems paragraph;
  LineBreaks breaks;
  Measure measure;
  std::size_t fewest = 0;  // lines, however broken
};

BrokenParagraph break_paragraph(const ParagraphText& text, const std::vector<TextStyle>& styles, const Measure& measure,
                                TypesetContext& context) {
  const bool justified = measure.align == Align::justify;
  const GlueSettings glue{justified, measure.width.value * ragged_share};
  ParagraphItems paragraph = paragraph_items(text, styles, measure.width, glue, context);
  BreakOptions options;
  // A line may well be short or loose, if only the last one is not short.
  options.runt_demerits = measure.short_last ? 0 : 1e8;
  if (!justified) {
    options.fitness_demerits = 0;
    options.each_line =
        3e7;  // a name is rather parted than a line more taken, and rather a line left short than a name parted
  }
  LineBreaks breaks = break_lines(paragraph.items, measure.width.value, options);
  const std::size_t fewest = fewest_lines(paragraph.items, measure.width.value);
  if (justified && has_gaps(breaks)) {
    BrokenParagraph ragged =
        break_paragraph(text, styles, {measure.width, Align::left, measure.short_last}, context);
    ragged.fewest = fewest;  // in another look it may be justified
    return ragged;
  }
  return {std::move(paragraph), std::move(breaks), measure, fewest};
}

}  // namespace

LineNumbers count_lines(const ParagraphText& text, const std::vector<TextStyle>& styles, const Measure& measure,
                        TypesetContext& context) {
  const BrokenParagraph broken = break_paragraph(text, styles, measure, context);
  return {broken.breaks.positions.size(), broken.fewest};
}

std::vector<SetLine> set_paragraph(const ParagraphText& text, const std::vector<TextStyle>& styles,
                                   const Measure& wanted, TypesetContext& context) {
  const auto [paragraph, breaks, measure, fewest] = break_paragraph(text, styles, wanted, context);
  const bool justified = measure.align == Align::justify;
  std::vector<SetLine> lines;
  LineBuilder builder(paragraph, styles, context);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < breaks.positions.size(); ++i) {
    LineContent content = line_content(paragraph, begin, breaks.positions[i]);
    const bool last = i + 1 == breaks.positions.size();
    if (justified && !(last && breaks.ratios[i] > 0))
      content.space_change = space_change(paragraph, content, breaks.ratios[i]);
    SetLine line = builder.build(content);
    if (last || !ends_inside_word(paragraph, content)) append_space(line, context);
    line.overfull = line.width > measure.width + Pt(0.01);
    align_line(line, measure);
    lines.push_back(std::move(line));
    begin = breaks.positions[i];
  }
  return lines;
}

void append_gap(SetLine& line, Pt to, const SetLine& right, TypesetContext& context) {
  if (line.runs.empty() || right.runs.empty()) return;
  const LineRun& next = right.runs.front();
  LineRun gap;
  gap.x = line.runs.back().x + line.runs.back().glyphs.width();
  gap.node = line.runs.back().node;
  gap.glyphs.face = next.glyphs.face;
  gap.glyphs.size = next.glyphs.size;
  gap.glyphs.color = next.glyphs.color;
  gap.glyphs.text = "  ";
  const ShapedText& space = context.shaper().shape({next.glyphs.face, {}, 0, false}, " ");
  gap.glyphs.glyphs.push_back({space.glyphs.front().id, 0, to - gap.x, Pt(), Pt()});
  line.runs.push_back(std::move(gap));
  line.width = to;
}

Pt natural_width(const ParagraphText& text, const std::vector<TextStyle>& styles, TypesetContext& context) {
  const ParagraphItems paragraph = paragraph_items(text, styles, Pt(unbounded), {}, context);
  Pt width;
  for (const Piece& piece : paragraph.pieces) width += piece.width;
  return width;
}

SetLine set_line(const ParagraphText& text, const std::vector<TextStyle>& styles, TypesetContext& context) {
  ParagraphText one_line = text;
  for (TextRun& run : one_line.runs) std::replace(run.text.begin(), run.text.end(), '\n', ' ');
  const ParagraphItems paragraph = paragraph_items(one_line, styles, Pt(unbounded), {}, context);
  if (paragraph.pieces.empty()) return {};
  SetLine line = LineBuilder(paragraph, styles, context).build({0, paragraph.pieces.size(), Pt()});
  append_space(line, context);
  return line;
}

}  // namespace quoin

#include "typeset/paragraph.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

#include "typeset/balance_lines.h"
#include "typeset/fewest_lines.h"
#include "typeset/line_builder.h"
#include "typeset/paragraph_items.h"

namespace quoin {
namespace {

constexpr double unbounded = 1e9;      // points: no word is parted for its length
constexpr double ragged_share = 0.08;  // of the measure: what a ragged line may lack at badness 100
constexpr double runt_demerits = 2e11;  // more than some lines cost that are short or have gaps, 100 010² each at most

constexpr double early_hyphen_demerits = 1e12;  // more than a runt: better only than a line that sticks out

constexpr double loosest_justified = 1.1;
constexpr double short_ragged = 0.2 / ragged_share;  // a line that lacks a fifth of the measure

/// Spaces of much more than one and a half times their width are gaps: a paragraph that cannot do without them is set
/// ragged.
bool has_gaps(const LineBreaks& breaks) {
  return !breaks.ratios.empty() && std::any_of(breaks.ratios.begin(), breaks.ratios.end() - 1,
                                               [](double ratio) { return ratio > loosest_justified; });
}

void align_line(SetLine& line, const Measure& measure, const LineContent& content) {
  const Pt free = max(Pt(), measure.width + content.hang_right - line.width);
  const Pt shift = measure.align == Align::right    ? free
                   : measure.align == Align::center ? free / 2
                                                    : Pt() - content.hang_left;
  for (LineRun& run : line.runs) run.x += shift;
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
};

/// With hyphens only where a word is wider than the measure.
GlueSettings glue_settings(const Measure& measure) {
  const bool justified = measure.align == Align::justify;
  GlueSettings glue{justified, measure.width.value * ragged_share};
  glue.letterfit = justified ? measure.fit.letterfit : 0;
  glue.hang_left = measure.fit.protrude && (justified || measure.align == Align::left);
  glue.hang_right = measure.fit.protrude && (justified || measure.align == Align::right);
  glue.own_hyphens = false;
  return glue;
}

/// A line may well be short or loose, if only the last one is not short.
BreakOptions break_options(const Measure& measure) {
  BreakOptions options;
  const bool justified = measure.align == Align::justify;
  options.runt_demerits = measure.short_last ? 0 : runt_demerits;
  if (justified) return options;
  options.runt_beside_first = true;
  options.fitness_demerits = 0;
  // A name is rather parted than a line more taken, and rather a line left short than a name parted.
  options.each_line = 1e8;
  options.early_hyphen_demerits = early_hyphen_demerits;
  return options;
}

/// Whether no line but the last is looser than `loosest`, nor too short as the last.
bool good(const LineBreaks& breaks, const BreakOptions& options, double loosest) {
  const double faults = breaks.demerits - options.each_line * static_cast<double>(breaks.positions.size());
  if (faults >= runt_demerits) return false;
  return breaks.ratios.empty() ||
         std::all_of(breaks.ratios.begin(), breaks.ratios.end() - 1, [&](double ratio) { return ratio <= loosest; });
}

constexpr double loose_justified = 0.7;  // spaces are little wider than natural

/// Hyphens could make nothing better that is worth it: a ragged line lacks no more than a fifth of the measure.
bool good_without_hyphens(const LineBreaks& breaks, const BreakOptions& options, bool justified) {
  return good(breaks, options, justified ? loose_justified : short_ragged);
}

/// No line need end after a compound's own hyphen, which one extractor then loses (docs/typography.md, rule 10).
bool good_without_own_hyphens(const LineBreaks& breaks, const BreakOptions& options, bool justified) {
  return good(breaks, options, justified ? loose_justified : 0.45 / ragged_share);
}

bool has_own_hyphens(const ParagraphItems& paragraph) {
  const std::vector<BreakOpportunity>& all = paragraph.analysed->breaks;
  return std::any_of(all.begin(), all.end(), [](const BreakOpportunity& one) { return one.kind == BreakKind::hyphen; });
}

/// Where `fewest` is asked for, it falls to what no way to break the paragraph takes fewer lines than, in this look or a
/// looser one, hyphenated there or not, justified or not.
BrokenParagraph break_paragraph(const ParagraphText& text, const Styles& styles, const Measure& measure,
                                TypesetContext& context, std::size_t* fewest = nullptr) {
  const bool justified = measure.align == Align::justify;
  GlueSettings glue = glue_settings(measure);
  const BreakOptions options = break_options(measure);
  ParagraphItems paragraph = paragraph_items(text, styles, measure.width, glue, context);
  LineBreaks breaks = break_lines(paragraph.items, measure.width.value, options);
  const auto bound = [&](const ParagraphItems& items) {
    if (fewest) *fewest = std::min(*fewest, fewest_lines(items.items, measure.width.value));
  };
  bound(paragraph);
  const bool may_hyphenate = measure.fit.hyphenate && context.hyphenator(), own = has_own_hyphens(paragraph);
  const bool hyphenate = may_hyphenate && !good_without_hyphens(breaks, options, justified);
  const bool better = hyphenate || (own && !good_without_own_hyphens(breaks, options, justified));
  if (better || (fewest && (may_hyphenate || own))) {
    glue.own_hyphens = true;
    if (hyphenate || (fewest && may_hyphenate)) glue.hyphens = GlueSettings::Hyphens::in_all_words;
    ParagraphItems hyphened = paragraph_items(text, styles, measure.width, glue, context);
    const bool more = hyphened.items.size() != paragraph.items.size();  // places where a line may end
    if (more) bound(hyphened);
    if (better && more) {
      paragraph = std::move(hyphened);
      breaks = break_lines(paragraph.items, measure.width.value, options);
    }
  }
  if (measure.fit.looseness != 0) {
    const LoosenessOptions looseness{measure.fit.looseness, justified ? loosest_justified : short_ragged};
    breaks = loosen_lines(paragraph.items, measure.width.value, options, looseness, std::move(breaks));
  }
  if (measure.fit.balanced && !justified)
    breaks = balance_lines(paragraph.items, measure.width.value, std::move(breaks));
  if (!justified || !has_gaps(breaks)) return {std::move(paragraph), std::move(breaks), measure};
  Measure ragged = measure;
  ragged.align = Align::left;
  return break_paragraph(text, styles, ragged, context, fewest);
}

/// A space as wide as from one place to another, in the type of the run behind it.
LineRun gap_before(const LineRun& next, Pt from, Pt to, NodeId node, const char* text, TypesetContext& context) {
  LineRun gap;
  gap.x = from;
  gap.node = node;
  gap.glyphs.face = next.glyphs.face;
  gap.glyphs.size = next.glyphs.size;
  gap.glyphs.color = next.glyphs.color;
  gap.glyphs.text = text;
  const ShapedText& space = context.shaper().shape({next.glyphs.face, {}, 0, false}, " ");
  gap.glyphs.glyphs.push_back({space.glyphs.front().id, 0, to - from, Pt(), Pt()});
  return gap;
}

}  // namespace

LineCount count_lines(const ParagraphText& text, const Styles& styles, const Measure& measure,
                      TypesetContext& context) {
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  const BrokenParagraph broken = break_paragraph(text, styles, measure, context, &fewest);
  const std::vector<std::size_t>& ends = broken.breaks.positions;
  LineCount count{ends.size(), ends.size(), 0, fewest, fewest};
  for (std::size_t i = 0; i < ends.size() && i < 64; ++i)
    if (ends_in_hyphen(broken.paragraph, ends[i])) count.hyphenated |= std::uint64_t{1} << i;
  return count;
}

std::vector<SetLine> set_paragraph(const ParagraphText& text, const Styles& styles, const Measure& wanted,
                                   TypesetContext& context) {
  const auto [paragraph, breaks, measure] = break_paragraph(text, styles, wanted, context);
  const bool justified = measure.align == Align::justify;
  if (!justified && wanted.align == Align::justify) context.note_ragged();
  std::vector<SetLine> lines;
  LineBuilder builder(paragraph, styles, context);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < breaks.positions.size(); ++i) {
    const LineContent content = line_content(paragraph, begin, breaks.positions[i]);
    const bool last = i + 1 == breaks.positions.size();
    const Pt width = measure.width + content.hang_left + content.hang_right;
    const bool filled = justified && !(last && breaks.ratios[i] > 0) && breaks.ratios[i] >= -1;
    SetLine line = filled ? builder.build_justified(content, breaks.ratios[i], width, measure.fit.letterfit)
                          : builder.build(content);
    if (last || !ends_inside_word(paragraph, content)) append_space(line, context);
    line.overfull = line.width > width + Pt(0.01);
    line.hyphenated = content.hyphen;
    align_line(line, measure, content);
    lines.push_back(std::move(line));
    begin = breaks.positions[i];
  }
  return lines;
}

void append_gap(SetLine& line, Pt to, const SetLine& right, TypesetContext& context) {
  if (line.runs.empty() || right.runs.empty()) return;
  const LineRun& last = line.runs.back();
  line.runs.push_back(gap_before(right.runs.front(), last.x + last.glyphs.width(), to, last.node, "  ", context));
  line.width = to;
}

void prepend_gap(SetLine& line, Pt from, TypesetContext& context) {
  if (line.runs.empty()) return;
  const LineRun& first = line.runs.front();
  if (first.x <= from || first.glyphs.right_to_left) return;
  line.runs.insert(line.runs.begin(), gap_before(first, from, first.x, first.node, " ", context));
}

bool may_be_one_line(const ParagraphText& text) {
  constexpr std::size_t most = 10'000;  // bytes
  std::size_t size = 0;
  for (const TextRun& run : text.runs) size += run.text.size();
  return size <= most;
}

Pt natural_width(const ParagraphText& text, const Styles& styles, TypesetContext& context) {
  const ParagraphItems paragraph = paragraph_items(text, styles, Pt(unbounded), {}, context);
  Pt width;
  for (const Piece& piece : paragraph.pieces) width += piece.width;
  return width;
}

Pt widest_word(const ParagraphText& text, const Styles& styles, TypesetContext& context) {
  const ParagraphItems paragraph = paragraph_items(text, styles, Pt(unbounded), {}, context);
  Pt widest, width;
  for (std::size_t i = 0; i < paragraph.pieces.size(); ++i) {
    const Piece& piece = paragraph.pieces[i];
    if (piece.space) continue;
    const Piece* before = i > 0 ? &paragraph.pieces[i - 1] : nullptr;
    const bool address = paragraph.runs[paragraph.analysed->items[piece.item].stretch]->link >= 0;
    const bool compound = before && !address && paragraph.text[before->end - 1] == '-';
    const bool goes_on = before && (before->drawn || (before->word == piece.word && !compound));
    width = (goes_on ? width : Pt()) + piece.width;
    widest = max(widest, width);
  }
  return widest;
}

SetLine set_line(const ParagraphText& text, const Styles& styles, TypesetContext& context) {
  ParagraphText one_line = text;
  for (TextRun& run : one_line.runs) std::replace(run.text.begin(), run.text.end(), '\n', ' ');
  const ParagraphItems paragraph = paragraph_items(one_line, styles, Pt(unbounded), {}, context);
  if (paragraph.pieces.empty()) return {};
  SetLine line = LineBuilder(paragraph, styles, context).build({0, paragraph.pieces.size(), false, {}, {}});
  if (!one_line.runs.back().icon) append_space(line, context);
  return line;
}

}  // namespace quoin

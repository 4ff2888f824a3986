#include "typeset/line_builder.h"

#include <algorithm>
#include <string_view>

#include "typeset/advance.h"
#include "typeset/hyphen_points.h"

namespace quoin {
namespace {

constexpr double widest_spread = 0.16;  // ems by which a space grows; breaking asks for less

}  // namespace

bool ends_in_hyphen(const ParagraphItems& paragraph, std::size_t end) {
  return paragraph.items[end].kind == BreakItemKind::penalty && paragraph.items[end].width > 0;
}

LineContent line_content(const ParagraphItems& paragraph, std::size_t begin, std::size_t end) {
  LineContent content;
  content.hyphen = ends_in_hyphen(paragraph, end);
  content.hang_right = Pt(paragraph.items[end].hang);
  bool found = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (paragraph.items[i].kind != BreakItemKind::box || paragraph.piece_of[i] < 0) continue;
    const auto piece = static_cast<std::size_t>(paragraph.piece_of[i]);
    if (!found) {
      content.first = piece;
      content.hang_left = Pt(paragraph.items[i].hang);
    }
    content.last = piece + 1;
    found = true;
  }
  return content;
}

bool ends_inside_word(const ParagraphItems& paragraph, const LineContent& content) {
  if (content.first == content.last || content.last == paragraph.pieces.size()) return false;
  const Piece &before = paragraph.pieces[content.last - 1], &after = paragraph.pieces[content.last];
  return !after.space && before.end == after.begin;
}

SetLine LineBuilder::build(const LineContent& content, const Spread& spread) {
  content_ = content;
  spread_ = spread;
  spaces_ = 0;
  letters_ = Pt();
  SetLine line;
  std::vector<std::uint8_t> levels;
  std::size_t at = content.first;
  while (at < content.last) {
    std::size_t end = at;
    while (end < content.last && same_run(at, end)) ++end;
    levels.push_back(item_of(at).level);
    line.runs.push_back(build_run(at, end));
    at = end;
  }
  place(line, levels);
  return line;
}

SetLine LineBuilder::build_justified(const LineContent& content, double ratio, Pt width, double letterfit) {
  SetLine line = build(content);
  if (spaces_ == 0) return line;
  Spread spread;
  spread.letter = std::clamp(ratio, -1.0, 1.0) * letterfit;
  // A word that may be parted, such as an address, is a little narrower whole than its parts: rather than into a gap that
  // goes into the margin.
  const Pt widest = styles_[run_of(content.first).style].size * widest_spread;
  spread.space = min(widest, (width - line.width - letters_ * spread.letter) / spaces_);
  return build(content, spread);
}

bool LineBuilder::same_run(std::size_t a, std::size_t b) const {
  if (a == b) return true;
  const TextItem &left = item_of(a), &right = item_of(b);
  const TextRun &first = run_of(a), &second = run_of(b);
  if (paragraph_.pieces[a].drawn || paragraph_.pieces[b].drawn) return false;
  return left.face == right.face && left.level == right.level && styles_.look_alike(first.style, second.style) &&
         first.node == second.node && first.link == second.link && first.tag == second.tag;
}

LineRun LineBuilder::build_run(std::size_t begin, std::size_t end) {
  const TextStyle& style = styles_[run_of(begin).style];
  LineRun out;
  out.node = run_of(begin).node;
  out.link = run_of(begin).link;
  out.icon = run_of(begin).icon;
  out.meter = run_of(begin).meter;
  out.tag = run_of(begin).tag;
  out.glyphs.face = item_of(begin).face;
  out.glyphs.size = style.size;
  out.glyphs.color = styles_.color(style.color);
  out.glyphs.right_to_left = (item_of(begin).level & 1) != 0;
  std::vector<std::vector<PlacedGlyph>> words;
  for (std::size_t at = begin; at < end;) {
    std::size_t stop = at + 1;
    while (stop < end && paragraph_.pieces[stop].word == paragraph_.pieces[at].word &&
           paragraph_.pieces[stop].item == paragraph_.pieces[at].item)
      ++stop;
    words.push_back(place_word(at, stop, style, out.glyphs));
    at = stop;
  }
  if (out.glyphs.right_to_left) std::reverse(words.begin(), words.end());
  for (const auto& word : words) out.glyphs.glyphs.insert(out.glyphs.glyphs.end(), word.begin(), word.end());
  return out;
}

/// Shapes pieces [begin, end) of one word anew, so that a word parted by the line end has its right forms.
std::vector<PlacedGlyph> LineBuilder::place_word(std::size_t begin, std::size_t end, const TextStyle& style,
                                                 GlyphRun& run) {
  std::string& text = run.text;
  const Piece &first = paragraph_.pieces[begin], &last = paragraph_.pieces[end - 1];
  const std::string_view word = first.space && !first.separator
                                    ? " "
                                    : std::string_view(paragraph_.text).substr(first.begin, last.end - first.begin);
  const bool hyphen = content_.hyphen && end == content_.last;
  std::string hyphened;
  if (hyphen) (hyphened = word) += hyphen_of(item_of(begin).face, context_);
  const ShapedText& shaped =
      context_.shaper().shape(shape_style(item_of(begin), style), hyphen ? std::string_view(hyphened) : word);
  const double letter = letter_change(begin, end, shaped, style);
  const auto offset = static_cast<std::uint32_t>(text.size());
  std::vector<PlacedGlyph> placed;
  placed.reserve(shaped.glyphs.size());
  for (std::size_t i = 0; i < shaped.glyphs.size(); ++i) {
    const Glyph& glyph = shaped.glyphs[i];
    const bool ends_line = end == content_.last && i + 1 == shaped.glyphs.size();
    const double ems = spaced_advance(shaped, i, ends_line ? style.tracking : style.tracking + letter);
    const bool gives = first.space && !first.fixed && word[glyph.cluster] == ' ';  // of a separator only the spaces
    if (gives) ++spaces_;
    const Pt advance = first.fixed ? first.width : style.size * ems + (gives ? spread_.space : Pt());
    placed.push_back({glyph.id, glyph.cluster + offset, advance, style.size * glyph.dx, style.size * glyph.dy});
  }
  take_expansions(first, last, offset, run.expansions);
  text += word;
  if (hyphen) text += "\u00AD";
  return placed;
}

/// Of a word that stands at `offset` of the run's text, those that stand in it wholly.
void LineBuilder::take_expansions(const Piece& first, const Piece& last, std::size_t offset,
                                  std::vector<Expansion>& to) const {
  const auto begins_before = [](const Expansion& one, std::uint32_t at) { return one.begin < at; };
  auto one = std::lower_bound(paragraph_.expansions.begin(), paragraph_.expansions.end(), first.begin, begins_before);
  for (; one != paragraph_.expansions.end() && one->end <= last.end; ++one) {
    const auto begin = static_cast<std::uint32_t>(offset + one->begin - first.begin);
    to.push_back({begin, begin + one->end - one->begin, one->meaning});
  }
}

/// Counts the gaps that letterfit may move, but the one behind the line's last letter, and says by how much.
double LineBuilder::letter_change(std::size_t begin, std::size_t end, const ShapedText& shaped,
                                  const TextStyle& style) {
  if (paragraph_.pieces[begin].space || !may_fit_letters(item_of(begin), run_of(begin), style)) return 0;
  const std::size_t gaps = letter_gaps(shaped) - (end == content_.last && !shaped.glyphs.empty() ? 1 : 0);
  letters_ += style.size * static_cast<double>(gaps);
  return spread_.letter;
}

void LineBuilder::place(SetLine& line, const std::vector<std::uint8_t>& levels) const {
  const bool mixed = std::any_of(levels.begin(), levels.end(), [](std::uint8_t level) { return level != 0; });
  std::vector<std::uint32_t> order;
  if (mixed) order = visual_order(levels);
  for (std::size_t i = 0; i < line.runs.size(); ++i) {
    LineRun& run = line.runs[mixed ? order[i] : i];
    run.x = line.width;
    line.width += run.glyphs.width();
  }
}

}  // namespace quoin

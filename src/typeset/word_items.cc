#include "typeset/word_items.h"

#include <algorithm>
#include <string_view>

#include "base/letter_gap.h"
#include "base/utf8.h"
#include "typeset/advance.h"
#include "typeset/hang.h"
#include "typeset/hyphen_points.h"

namespace quoin {
namespace {

// Costs on Knuth's scale, where 0 is free and 10 000 forbids.
constexpr double hyphen_cost = 60;     // inside a word, which it parts
constexpr double address_cost = 3000;  // at a mark of an address that no line holds …
constexpr double address_stretch = 2;  // … rather than in a word of it, if half of the line stays empty
constexpr double many_lines = 5;       // of one word

/// Where an address may be parted so that both halves still read as its parts: after a slash or a colon, before other
/// marks (The Chicago Manual of Style, 17th edition, 14.18); never after a hyphen, which would look like one that parts
/// a word.
bool is_address_break(char before, char after) {
  if (before == '/') return after != '/';
  if (before == ':') return after != '/';
  return after != '\0' && std::string_view(".-_?&=#~%@+,").find(after) != std::string_view::npos;
}

/// The same before the byte at `at`; the hyphen at a word's end is a compound's own, which stays with what it ends.
bool is_address_break(std::string_view word, std::size_t at) {
  return !(word[at] == '-' && at + 1 == word.size()) && is_address_break(word[at - 1], word[at]);
}

}  // namespace

/// What a line has room for behind a drawing, which stays with what it stands before.
Pt WordItems::room() const {
  if (source_.out.pieces.empty() || !source_.out.pieces.back().drawn) return source_.measure + Pt(line_slack);
  const Piece& drawn = source_.out.pieces.back();
  const bool tag = source_.run_of(drawn.item).tag > 0;  // whose other edge stands behind
  return source_.measure + Pt(line_slack) - drawn.width * (tag ? 2 : 1);
}

void WordItems::add(std::uint32_t item, std::uint32_t begin, std::uint32_t end, std::uint32_t word) {
  const ShapedText& shaped = source_.shape(item, source_.text(begin, end));
  Piece piece{begin, end, item, word};
  piece.width = spaced_width(shaped, source_.style_of(item));
  const bool wide = piece.width > room();
  std::vector<std::uint32_t> points;
  if (wide || source_.glue.hyphens == GlueSettings::Hyphens::in_all_words)
    points = hyphen_points(source_.out, {piece, source_.style_of(item), wide}, source_.context);
  if (!points.empty()) {
    add_syllables(piece, points);
  } else if (wide) {
    add_clusters(piece);
  } else {
    add_shaped(piece, shaped, letter_gaps(shaped));
  }
}

/// `shaped` ends with the piece and has so many gaps between letters more than what stands before the piece.
void WordItems::add_shaped(const Piece& piece, const ShapedText& shaped, std::size_t gaps) {
  const TextItem& range = source_.out.analysed->items[piece.item];
  const TextStyle& style = source_.style_of(piece.item);
  const bool hangs = !shaped.glyphs.empty() && (range.level & 1) == 0;
  const Decoded first = decode_utf8(source_.out.text, piece.begin);
  double left = hangs && source_.glue.hang_left ? hang_of(first.code_point).left : 0;
  if (left > 0) left *= source_.shape(piece.item, source_.text(piece.begin, piece.begin + static_cast<std::uint32_t>(first.length))).advance;
  double right = 0;
  if (hangs && source_.glue.hang_right)
    right = hang_of(code_point_before(source_.out.text, piece.end)).right * shaped.glyphs.back().advance * style.size.value;
  const bool fits = source_.glue.letterfit > 0 && may_fit_letters(range, source_.run_of(piece.item), style);
  const double give = fits ? static_cast<double>(gaps) * source_.glue.letterfit * style.size.value : 0;
  list_.add_box(piece, {give, left * style.size.value, right});
}

/// A word in the pieces between its hyphens, which together are as wide as the word is whole. What a line begins with
/// behind a hyphen, and what kerning does to the hyphen, differs a little: setting makes up for it.
void WordItems::add_syllables(const Piece& word, const std::vector<std::uint32_t>& points) {
  const TextStyle& style = source_.style_of(word.item);
  const ShapedText& hyphen = source_.shape(word.item, hyphen_of(source_.out.analysed->items[word.item].face, source_.context));
  const double hyphen_width = spaced_width(hyphen, style).value;
  const double hang = source_.glue.hang_right ? hang_of(U'-').right * hyphen_width : 0;
  Pt done;
  std::size_t gaps = 0;
  std::uint32_t from = word.begin;
  for (std::size_t i = 0; i <= points.size(); ++i) {
    const std::uint32_t to = i < points.size() ? points[i] : word.end;
    const ShapedText& beginning = source_.shape(word.item, source_.text(word.begin, to));
    const Pt width = spaced_width(beginning, style);
    const std::size_t all_gaps = std::max(gaps, letter_gaps(beginning));  // a ligature over the hyphen has fewer
    Piece piece{from, to, word.item, word.word};
    piece.width = width - done;
    if (piece.width > room()) {
      add_clusters(piece);
    } else {
      add_shaped(piece, beginning, all_gaps - gaps);
    }
    if (i < points.size()) list_.add_inner_break({hyphen_cost, true, hyphen_width, hang, word.width > room()});
    done = width;
    gaps = all_gaps;
    from = to;
  }
}

/// A word that no line can hold, cut between its clusters in steps of a 32nd of the measure, for each place where a line
/// may end is tried with all others on it; and at the marks of an address, if it is not of very many lines.
void WordItems::add_clusters(const Piece& wide) {
  const std::string_view text = source_.text(wide.begin, wide.end);
  std::vector<bool> starts(text.size() + 1, false);
  for (const Glyph& glyph : source_.shape(wide.item, text).glyphs) starts[glyph.cluster] = true;
  starts[text.size()] = true;
  const Pt step = source_.measure / 32;
  const bool marks = wide.width <= source_.measure * many_lines;
  Pt since;
  std::uint32_t begin = 0, cluster = 0;
  for (std::uint32_t end = 1; end <= text.size(); ++end) {
    if (!starts[end]) continue;
    if (end < text.size()) {
      since += spaced_width(source_.shape(wide.item, text.substr(cluster, end - cluster)), source_.style_of(wide.item));
      cluster = end;
      if (since < step && !(marks && is_address_break(text, end))) continue;
      since = Pt();
    }
    const ShapedText& shaped = source_.shape(wide.item, text.substr(begin, end - begin));
    Piece piece{wide.begin + begin, wide.begin + end, wide.item, wide.word};
    piece.width = spaced_width(shaped, source_.style_of(wide.item));
    add_shaped(piece, shaped, letter_gaps(shaped));
    if (end < text.size())
      list_.add_inner_break(is_address_break(text, end)
                                ? InnerBreak{address_cost, false, 0, 0, false, address_stretch}
                                : InnerBreak{emergency_cost, false});
    begin = end;
  }
}

}  // namespace quoin

#include "typeset/paragraph_items.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/letter_gap.h"
#include "base/utf8.h"
#include "typeset/advance.h"
#include "typeset/hang.h"
#include "typeset/hyphen_points.h"
#include "typeset/item_list.h"
#include "typeset/part_wide.h"

namespace quoin {
namespace {

// Costs on Knuth's scale, where 0 is free and 10 000 forbids.
constexpr double hyphen_cost = 60;         // inside a word, which it parts
constexpr double own_hyphen_cost = 5000;   // after a compound's own: one extractor loses it (docs/typography.md, rule 10)
constexpr double inside_cost = 150;   // after a slash or a dash, between ideographs
constexpr double name_cost = 9500;    // between the words of a person's name
constexpr double clinging_cost = 3000;  // between a number and its noun: as a ragged line costs that lacks a quarter
constexpr double tight_cost = 150;      // the same where spaces would have to grow by more than half of their width
constexpr double address_cost = 3000;  // at a mark of an address that no line holds …
constexpr double address_stretch = 2;  // … rather than in a word of it, if half of the line stays empty
constexpr double many_lines = 5;  // of one word
constexpr double widest_drawing = 0.4;  // of the measure

double spaces_in(std::string_view text) {
  return static_cast<double>(std::count(text.begin(), text.end(), ' '));
}

std::string_view slice(const std::string& text, std::uint32_t begin, std::uint32_t end) {
  return std::string_view(text).substr(begin, end - begin);
}

/// Where an address may be parted so that both halves still read as its parts: after a slash or a colon, before other
/// marks (The Chicago Manual of Style, 17th edition, 14.18); never after a hyphen, which would look like one that parts
/// a word.
bool is_address_break(char before, char after) {
  if (before == '/') return after != '/';
  if (before == ':') return after != '/';
  return after != '\0' && std::string_view(".-_?&=#~%@+,").find(after) != std::string_view::npos;
}

/// Builds the items from left to right.
class ItemBuilder {
 public:
  ItemBuilder(ParagraphItems& out, const Styles& styles, Pt measure, const GlueSettings& glue, TypesetContext& context)
      : out_(out), styles_(styles), measure_(measure), glue_(glue), context_(context), list_(out, glue) {}

  void build() {
    for (std::uint32_t item = 0; item < out_.analysed->items.size(); ++item) add_text_item(item);
    list_.add_end();
    part_what_no_line_holds(out_, measure_);
  }

 private:
  /// What a line has room for behind a drawing, which stays with what it stands before.
  Pt room() const {
    if (out_.pieces.empty() || !out_.pieces.back().drawn) return measure_ + Pt(line_slack);
    const Piece& drawn = out_.pieces.back();
    const bool tag = run_of(drawn.item).tag > 0;  // whose other edge stands behind
    return measure_ + Pt(line_slack) - drawn.width * (tag ? 2 : 1);
  }

  const TextRun& run_of(std::uint32_t item) const { return *out_.runs[out_.analysed->items[item].stretch]; }

  const TextStyle& style_of(std::uint32_t item) const { return styles_[run_of(item).style]; }

  double narrowest(std::uint32_t item) const { return narrowest_space * style_of(item).size.value; }

  const ShapedText& shape(std::uint32_t item, std::string_view text) {
    return context_.shaper().shape(shape_style(out_.analysed->items[item], style_of(item)), text);
  }

  /// The opportunity exactly at `offset`, if any. Offsets are asked in rising order.
  const BreakOpportunity* opportunity_at(std::uint32_t offset) {
    const auto& breaks = out_.analysed->breaks;
    while (next_break_ < breaks.size() && breaks[next_break_].offset < offset) ++next_break_;
    return next_break_ < breaks.size() && breaks[next_break_].offset == offset ? &breaks[next_break_] : nullptr;
  }

  void add_text_item(std::uint32_t item) {
    const TextItem& range = out_.analysed->items[item];
    if (run_of(item).cohesion == Cohesion::separator) {
      add_separator(item);
      return;
    }
    if (const std::optional<Pt> room = drawn_room(run_of(item), styles_)) {
      add_drawing(item, min(*room, measure_ * widest_drawing));
      return;
    }
    if (run_of(item).tag_part == TagPart::between) {
      add_tag_gap(item);
      return;
    }
    std::uint32_t at = range.begin;
    while (at < range.end) {
      std::uint32_t end = at;
      const bool space = ascii::is_space(out_.text[at]);
      while (end < range.end && ascii::is_space(out_.text[end]) == space) {
        ++end;
        if (space) break;
      }
      if (space) {
        add_space(item, at, end);
      } else {
        add_word(item, at, end);
      }
      at = end;
    }
  }

  void add_space(std::uint32_t item, std::uint32_t begin, std::uint32_t end) {
    const BreakOpportunity* opportunity = opportunity_at(end);
    if (out_.text[begin] == '\n') {
      list_.add_end();
      return;
    }
    Piece piece{begin, end, item, word_++, true};
    piece.width = spaced_width(shape(item, " "), style_of(item));
    out_.pieces.push_back(piece);
    const Cohesion cohesion = run_of(item).cohesion;
    const bool breakable = opportunity != nullptr && cohesion != Cohesion::unbreakable;
    const bool clings = breakable && opportunity->kind == BreakKind::clinging;
    const double cost = cohesion == Cohesion::name ? name_cost : !clings ? 0 : glue_.justified ? tight_cost : clinging_cost;
    list_.add_glue({piece.width.value, piece.width.value, 1, narrowest(item)}, breakable, cost);
  }

  void add_separator(std::uint32_t item) {
    const TextItem& range = out_.analysed->items[item];
    Piece piece{range.begin, range.end, item, word_++, true, true};
    piece.width = spaced_width(shape(item, slice(out_.text, piece.begin, piece.end)), style_of(item));
    out_.pieces.push_back(piece);
    const Pt space = spaced_width(shape(item, " "), style_of(item));
    const double spaces = spaces_in(slice(out_.text, piece.begin, piece.end));
    list_.add_glue({piece.width.value, space.value, spaces, narrowest(item)}, true, 0);
  }

  /// A box, so that it does not vanish where a line begins; what it stands before is never parted from it.
  void add_drawing(std::uint32_t item, Pt room) {
    const TextItem& range = out_.analysed->items[item];
    Piece piece{range.begin, range.end, item, word_++};
    piece.drawn = piece.fixed = true;
    piece.width = room;
    list_.add_box(piece, {});
  }

  void add_tag_gap(std::uint32_t item) {
    const TextItem& range = out_.analysed->items[item];
    Piece piece{range.begin, range.end, item, word_++, true};
    piece.fixed = true;
    piece.width = min(styles_.tag.gap, measure_ * widest_drawing);
    out_.pieces.push_back(piece);
    list_.add_glue({piece.width.value, piece.width.value, 0, narrowest(item)}, true, 0);
  }

  void add_word(std::uint32_t item, std::uint32_t begin, std::uint32_t end) {
    const bool whole = run_of(item).cohesion == Cohesion::unbreakable;
    std::uint32_t at = begin;
    while (at < end) {
      std::uint32_t stop = end;
      for (std::size_t i = next_break_; !whole && i < out_.analysed->breaks.size(); ++i) {
        const std::uint32_t offset = out_.analysed->breaks[i].offset;
        if (offset <= at) continue;
        stop = offset < end ? offset : end;
        break;
      }
      add_part(item, at, stop);
      if (!whole) add_opportunity(stop);
      at = stop;
    }
    ++word_;
  }

  /// What of a word stands between two opportunities.
  void add_part(std::uint32_t item, std::uint32_t begin, std::uint32_t end) {
    const ShapedText& shaped = shape(item, slice(out_.text, begin, end));
    Piece piece{begin, end, item, word_};
    piece.width = spaced_width(shaped, style_of(item));
    const bool wide = piece.width > room();
    std::vector<std::uint32_t> points;
    if (wide || glue_.hyphens == GlueSettings::Hyphens::in_all_words)
      points = hyphen_points(out_, {piece, style_of(item), wide}, context_);
    if (!points.empty()) {
      add_syllables(piece, points);
    } else if (wide) {
      add_clusters(piece);
    } else {
      add_shaped(piece, shaped, letter_gaps(shaped));
    }
  }

  /// `shaped` ends with the piece and has so many gaps between letters more than what stands before the piece.
  void add_shaped(const Piece& piece, const ShapedText& shaped, std::size_t gaps) {
    const TextItem& range = out_.analysed->items[piece.item];
    const TextStyle& style = style_of(piece.item);
    const bool hangs = !shaped.glyphs.empty() && (range.level & 1) == 0;
    const Decoded first = decode_utf8(out_.text, piece.begin);
    double left = hangs && glue_.hang_left ? hang_of(first.code_point).left : 0;
    if (left > 0) left *= shape(piece.item, std::string_view(out_.text).substr(piece.begin, first.length)).advance;
    double right = 0;
    if (hangs && glue_.hang_right)
      right = hang_of(last_character(piece)).right * shaped.glyphs.back().advance * style.size.value;
    const bool fits = glue_.letterfit > 0 && may_fit_letters(range, run_of(piece.item), style);
    const double give = fits ? static_cast<double>(gaps) * glue_.letterfit * style.size.value : 0;
    list_.add_box(piece, {give, left * style.size.value, right});
  }

  char32_t last_character(const Piece& piece) const {
    return code_point_before(out_.text, piece.end);
  }

  /// A word in the pieces between its hyphens, which together are as wide as the word is whole. What a line begins with
  /// behind a hyphen, and what kerning does to the hyphen, differs a little: setting makes up for it.
  void add_syllables(const Piece& word, const std::vector<std::uint32_t>& points) {
    const TextStyle& style = style_of(word.item);
    const ShapedText& hyphen = shape(word.item, hyphen_of(out_.analysed->items[word.item].face, context_));
    const double hyphen_width = spaced_width(hyphen, style).value;
    const double hang = glue_.hang_right ? hang_of(U'-').right * hyphen_width : 0;
    Pt done;
    std::size_t gaps = 0;
    std::uint32_t from = word.begin;
    for (std::size_t i = 0; i <= points.size(); ++i) {
      const std::uint32_t to = i < points.size() ? points[i] : word.end;
      const ShapedText& beginning = shape(word.item, slice(out_.text, word.begin, to));
      const Pt width = spaced_width(beginning, style);
      const std::size_t all_gaps = std::max(gaps, letter_gaps(beginning));  // a ligature over the hyphen has fewer
      Piece piece{from, to, word.item, word_};
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

  void add_opportunity(std::uint32_t offset) {
    const BreakOpportunity* opportunity = opportunity_at(offset);
    if (!opportunity || offset == out_.text.size()) return;
    const Cohesion cohesion = out_.pieces.empty() ? Cohesion::loose : run_of(out_.pieces.back().item).cohesion;
    const bool whole = cohesion == Cohesion::name || cohesion == Cohesion::whole_words;
    switch (opportunity->kind) {
      case BreakKind::hyphen:
        if (!whole && glue_.own_hyphens) list_.add_inner_break({own_hyphen_cost, true});
        break;
      case BreakKind::inside:
        list_.add_inner_break({inside_cost, false});
        break;
      case BreakKind::space:
      case BreakKind::clinging:
      case BreakKind::mandatory:
        break;
    }
  }

  /// A word that no line can hold, cut between its clusters in steps of a 32nd of the measure, for each place where a line
  /// may end is tried with all others on it; and at the marks of an address, if it is not of very many lines.
  void add_clusters(const Piece& wide) {
    const std::string_view text = slice(out_.text, wide.begin, wide.end);
    std::vector<bool> starts(text.size() + 1, false);
    for (const Glyph& glyph : shape(wide.item, text).glyphs) starts[glyph.cluster] = true;
    starts[text.size()] = true;
    const Pt step = measure_ / 32;
    const bool marks = wide.width <= measure_ * many_lines;
    Pt since;
    std::uint32_t begin = 0, cluster = 0;
    for (std::uint32_t end = 1; end <= text.size(); ++end) {
      if (!starts[end]) continue;
      if (end < text.size()) {
        since += spaced_width(shape(wide.item, text.substr(cluster, end - cluster)), style_of(wide.item));
        cluster = end;
        if (since < step && !(marks && is_address_break(text[end - 1], text[end]))) continue;
        since = Pt();
      }
      const ShapedText& shaped = shape(wide.item, text.substr(begin, end - begin));
      Piece piece{wide.begin + begin, wide.begin + end, wide.item, word_};
      piece.width = spaced_width(shaped, style_of(wide.item));
      add_shaped(piece, shaped, letter_gaps(shaped));
      if (end < text.size())
        list_.add_inner_break(is_address_break(text[end - 1], text[end])
                                  ? InnerBreak{address_cost, false, 0, 0, false, address_stretch}
                                  : InnerBreak{emergency_cost, false});
      begin = end;
    }
  }

  ParagraphItems& out_;
  const Styles& styles_;
  Pt measure_;
  const GlueSettings& glue_;
  TypesetContext& context_;
  std::size_t next_break_ = 0;
  std::uint32_t word_ = 0;
  ItemList list_;
};

}  // namespace

ShapeStyle shape_style(const TextItem& item, const TextStyle& style) {
  return {item.face, features_of(style), item.script, (item.level & 1) != 0};
}

std::optional<Pt> drawn_room(const TextRun& run, const Styles& styles) {
  const Pt size = styles[run.style].size;
  if (run.icon) return size * icon_room;
  if (run.meter) return size * (meter_width + meter_gap);
  if (run.tag_part == TagPart::edge) return styles.tag.box.padding;
  return std::nullopt;
}

bool may_fit_letters(const TextItem& item, const TextRun& run, const TextStyle& style) {
  return style.tracking == 0 && run.cohesion != Cohesion::whole_words && run.cohesion != Cohesion::separator &&
         !run.icon && !run.meter && run.tag == 0 && has_separate_letters(item.script) && (item.level & 1) == 0;
}

/// A date, a phone number and a link never turn with what is around them; a link's runs are one.
std::uint32_t isolate_of(const TextRun& run, std::uint32_t index) {
  constexpr std::uint32_t links = 0x80000000;
  if (run.link >= 0) return links + static_cast<std::uint32_t>(run.link);
  return run.cohesion == Cohesion::unbreakable ? index + 1 : 0;
}

ParagraphItems paragraph_items(const ParagraphText& text, const Styles& styles, Pt measure, const GlueSettings& glue,
                               TypesetContext& context) {
  ParagraphItems out;
  std::vector<StyledStretch> stretches;
  for (const TextRun& run : text.runs) {
    if (run.text.empty()) continue;
    const auto begin = static_cast<std::uint32_t>(out.text.size());
    out.text += run.text;
    stretches.push_back(
        {begin, static_cast<std::uint32_t>(out.text.size()), context.face_of(styles[run.style]), run.value_id,
         isolate_of(run, static_cast<std::uint32_t>(stretches.size()))});
    out.runs.push_back(&run);
    for (const Expansion& one : run.expansions) out.expansions.push_back({begin + one.begin, begin + one.end, one.meaning});
  }
  out.analysed = &context.analyse(out.text, stretches);
  if (!out.text.empty()) ItemBuilder(out, styles, measure, glue, context).build();
  return out;
}

}  // namespace quoin

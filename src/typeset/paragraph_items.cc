#include "typeset/paragraph_items.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/letter_gap.h"

namespace quoin {
namespace {

// Costs on Knuth's scale, where 0 is free and 10 000 forbids.
constexpr double hyphen_cost = 1000;  // after a compound's own hyphen: one extractor loses it (typography.md, rule 10)
constexpr double inside_cost = 150;   // after a slash or a dash, between ideographs
constexpr double name_cost = 5000;    // between the words of a person's name
constexpr double emergency_cost = 9000;  // inside a word that no line can hold
constexpr double finishing_stretch = 1e7;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Builds the items from left to right.
class ItemBuilder {
 public:
  ItemBuilder(ParagraphItems& out, const std::vector<TextStyle>& styles, Pt measure, const GlueSettings& glue,
              TypesetContext& context)
      : out_(out), styles_(styles), measure_(measure), glue_(glue), context_(context) {}

  void build() {
    for (std::uint32_t item = 0; item < out_.analysed->items.size(); ++item) add_text_item(item);
    add_penalty(infinite_penalty);
    add({BreakItemKind::glue, 0, finishing_stretch, 0, 0, false}, -1);
    add_penalty(-infinite_penalty);
    part_what_no_line_holds();
  }

 private:
  bool may_end_line(std::size_t at) const {
    const BreakItem& item = out_.items[at];
    if (item.kind == BreakItemKind::penalty) return item.cost < infinite_penalty;
    return item.kind == BreakItemKind::glue && at > 0 && out_.items[at - 1].kind == BreakItemKind::box;
  }

  /// A stretch without a break that is wider than the measure (a phone number of many groups, a chain of initials) may
  /// be parted at its spaces and where its pieces meet: rather so than off the page.
  void part_what_no_line_holds() {
    std::vector<BreakItem> items;
    std::vector<std::int32_t> pieces;
    std::size_t begin = 0;
    double width = 0;
    bool any = false;
    for (std::size_t at = 0; at < out_.items.size(); ++at) {
      if (!may_end_line(at)) {
        width += out_.items[at].kind == BreakItemKind::penalty ? 0 : out_.items[at].width;
        continue;
      }
      const bool too_wide = width > measure_.value;
      any = any || too_wide;
      for (std::size_t i = begin; i <= at; ++i) copy(i, too_wide && i < at, items, pieces);
      begin = at + 1;
      width = 0;
    }
    if (!any) return;
    out_.items = std::move(items);
    out_.piece_of = std::move(pieces);
  }

  bool is_icon(std::size_t i) const {
    return out_.piece_of[i] >= 0 && out_.pieces[static_cast<std::size_t>(out_.piece_of[i])].icon;
  }

  /// What a line has room for behind an icon, which stays with what it stands before.
  Pt room() const {
    const bool behind_icon = !out_.pieces.empty() && out_.pieces.back().icon;
    return measure_ - (behind_icon ? out_.pieces.back().width : Pt());
  }

  void copy(std::size_t i, bool part, std::vector<BreakItem>& items, std::vector<std::int32_t>& pieces) const {
    BreakItem item = out_.items[i];
    const bool after_box = i > 0 && out_.items[i - 1].kind == BreakItemKind::box && !is_icon(i - 1);
    if (part && item.kind == BreakItemKind::box && after_box) {
      items.push_back({BreakItemKind::penalty, 0, 0, 0, emergency_cost, false});
      pieces.push_back(-1);
    }
    const bool before_space =
        i + 1 < out_.items.size() && out_.items[i + 1].kind == BreakItemKind::glue && out_.piece_of[i + 1] >= 0;
    if (part && item.kind == BreakItemKind::penalty && before_space) item.cost = emergency_cost;
    items.push_back(item);
    pieces.push_back(out_.piece_of[i]);
  }

  const TextRun& run_of(std::uint32_t item) const { return *out_.runs[out_.analysed->items[item].stretch]; }

  void add(const BreakItem& item, std::int32_t piece) {
    out_.items.push_back(item);
    out_.piece_of.push_back(piece);
  }

  void add_penalty(double cost) { add({BreakItemKind::penalty, 0, 0, 0, cost, false}, -1); }

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
    if (run_of(item).icon) {
      add_icon(item);
      return;
    }
    std::uint32_t at = range.begin;
    while (at < range.end) {
      std::uint32_t end = at;
      const bool space = is_space(out_.text[at]);
      while (end < range.end && is_space(out_.text[end]) == space) {
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
      add_penalty(infinite_penalty);
      add({BreakItemKind::glue, 0, finishing_stretch, 0, 0, false}, -1);
      add_penalty(-infinite_penalty);
      return;
    }
    Piece piece{begin, end, item, word_++, true};
    piece.width = advance_of(out_, styles_, piece, context_);
    out_.pieces.push_back(piece);
    const Cohesion cohesion = run_of(item).cohesion;
    const bool breakable = opportunity != nullptr && cohesion != Cohesion::unbreakable;
    add_glue(piece.width.value, breakable, cohesion == Cohesion::name ? name_cost : 0);
  }

  void add_separator(std::uint32_t item) {
    const TextItem& range = out_.analysed->items[item];
    Piece piece{range.begin, range.end, item, word_++, true, true};
    piece.width = advance_of(out_, styles_, piece, context_);
    out_.pieces.push_back(piece);
    add_glue(piece.width.value, true, 0);
  }

  /// A box, so that it does not vanish where a line begins; what it stands before is never parted from it.
  void add_icon(std::uint32_t item) {
    const TextItem& range = out_.analysed->items[item];
    Piece piece{range.begin, range.end, item, word_++};
    piece.icon = true;
    piece.width = styles_[run_of(item).style].size * icon_room;
    add_box(piece);
  }

  /// Ragged lines after the paper's recipe: each break carries its own stretch, each line keeps natural spaces.
  void add_glue(double width, bool breakable, double cost) {
    const auto piece = static_cast<std::int32_t>(out_.pieces.size()) - 1;
    if (glue_.justified) {
      if (!breakable || cost != 0) add_penalty(breakable ? cost : infinite_penalty);
      add({BreakItemKind::glue, width, width * 0.5, width / 3, 0, false}, piece);
    } else if (breakable) {
      add_penalty(infinite_penalty);
      add({BreakItemKind::glue, 0, glue_.ragged_stretch, 0, 0, false}, -1);
      add_penalty(cost);
      add({BreakItemKind::glue, width, -glue_.ragged_stretch, 0, 0, false}, piece);
    } else {
      add_penalty(infinite_penalty);
      add({BreakItemKind::glue, width, 0, 0, 0, false}, piece);
    }
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
      Piece piece{at, stop, item, word_};
      piece.width = advance_of(out_, styles_, piece, context_);
      if (piece.width > room()) {
        add_clusters(piece);
      } else {
        add_box(piece);
      }
      if (!whole) add_opportunity(stop);
      at = stop;
    }
    ++word_;
  }

  void add_box(const Piece& piece) {
    out_.pieces.push_back(piece);
    add({BreakItemKind::box, piece.width.value, 0, 0, 0, false}, static_cast<std::int32_t>(out_.pieces.size()) - 1);
  }

  void add_opportunity(std::uint32_t offset) {
    const BreakOpportunity* opportunity = opportunity_at(offset);
    if (!opportunity || offset == out_.text.size()) return;
    const Cohesion cohesion = out_.pieces.empty() ? Cohesion::loose : run_of(out_.pieces.back().item).cohesion;
    const bool whole = cohesion == Cohesion::name || cohesion == Cohesion::whole_words;
    switch (opportunity->kind) {
      case BreakKind::hyphen:
        if (!whole) add_inner_break(hyphen_cost, true);
        break;
      case BreakKind::inside:
        add_inner_break(inside_cost, false);
        break;
      case BreakKind::space:
      case BreakKind::mandatory:
        break;
    }
  }

  void add_inner_break(double cost, bool flagged) {
    if (glue_.justified) {
      add({BreakItemKind::penalty, 0, 0, 0, cost, flagged}, -1);
      return;
    }
    add_penalty(infinite_penalty);
    add({BreakItemKind::glue, 0, glue_.ragged_stretch, 0, 0, false}, -1);
    add({BreakItemKind::penalty, 0, 0, 0, cost, flagged}, -1);
    add({BreakItemKind::glue, 0, -glue_.ragged_stretch, 0, 0, false}, -1);
  }

  /// A word that no line can hold, cut between its clusters.
  void add_clusters(const Piece& wide) {
    const TextItem& range = out_.analysed->items[wide.item];
    const std::string_view text = std::string_view(out_.text).substr(wide.begin, wide.end - wide.begin);
    const ShapedText& shaped = context_.shaper().shape(shape_style(range, styles_[run_of(wide.item).style]), text);
    std::vector<bool> starts(text.size() + 1, false);
    for (const Glyph& glyph : shaped.glyphs) starts[glyph.cluster] = true;
    starts[text.size()] = true;
    std::uint32_t begin = 0;
    for (std::uint32_t end = 1; end <= text.size(); ++end) {
      if (!starts[end]) continue;
      Piece piece{wide.begin + begin, wide.begin + end, wide.item, word_};
      piece.width = advance_of(out_, styles_, piece, context_);
      add_box(piece);
      if (end < text.size()) add_inner_break(emergency_cost, false);
      begin = end;
    }
  }

  ParagraphItems& out_;
  const std::vector<TextStyle>& styles_;
  Pt measure_;
  const GlueSettings& glue_;
  TypesetContext& context_;
  std::size_t next_break_ = 0;
  std::uint32_t word_ = 0;
};

}  // namespace

ShapeStyle shape_style(const TextItem& item, const TextStyle& style) {
  return {item.face, features_of(style), item.script, (item.level & 1) != 0};
}

double spaced_advance(const ShapedText& shaped, std::size_t at, double tracking) {
  const Glyph& glyph = shaped.glyphs[at];
  const bool ends_cluster = at + 1 == shaped.glyphs.size() || shaped.glyphs[at + 1].cluster != glyph.cluster;
  if (tracking == 0 || !ends_cluster) return glyph.advance;
  if (tracking < 0) return glyph.advance + tracking;
  return std::max(glyph.advance, std::min(glyph.advance + tracking, glyph.width + widest_letter_gap));
}

Pt advance_of(const ParagraphItems& paragraph, const std::vector<TextStyle>& styles, const Piece& piece,
              TypesetContext& context) {
  const TextItem& item = paragraph.analysed->items[piece.item];
  const TextStyle& style = styles[paragraph.runs[item.stretch]->style];
  const std::string_view text = std::string_view(paragraph.text).substr(piece.begin, piece.end - piece.begin);
  const ShapedText& shaped =
      context.shaper().shape(shape_style(item, style), piece.space && !piece.separator ? " " : text);
  if (style.tracking == 0) return style.size * shaped.advance;
  double advance = 0;
  for (std::size_t i = 0; i < shaped.glyphs.size(); ++i) advance += spaced_advance(shaped, i, style.tracking);
  return style.size * advance;
}

ParagraphItems paragraph_items(const ParagraphText& text, const std::vector<TextStyle>& styles, Pt measure,
                               const GlueSettings& glue, TypesetContext& context) {
  ParagraphItems out;
  std::vector<StyledStretch> stretches;
  for (const TextRun& run : text.runs) {
    if (run.text.empty()) continue;
    const auto begin = static_cast<std::uint32_t>(out.text.size());
    out.text += run.text;
    stretches.push_back(
        {begin, static_cast<std::uint32_t>(out.text.size()), context.face_of(styles[run.style]), run.span});
    out.runs.push_back(&run);
  }
  out.analysed = &context.analyse(out.text, stretches);
  if (!out.text.empty()) ItemBuilder(out, styles, measure, glue, context).build();
  return out;
}

}  // namespace quoin

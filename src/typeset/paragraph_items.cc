#include "typeset/paragraph_items.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/letter_gap.h"
#include "typeset/advance.h"
#include "typeset/hyphen_points.h"
#include "typeset/item_list.h"
#include "typeset/part_wide.h"
#include "typeset/word_items.h"

namespace quoin {
namespace {

// Costs on Knuth's scale, where 0 is free and 10 000 forbids.
constexpr double own_hyphen_cost = 5000;  // after a compound's own: one extractor loses it (docs/typography.md, rule 10)
constexpr double inside_cost = 150;       // after a slash or a dash, between ideographs
constexpr double name_cost = 9500;        // between the words of a person's name
constexpr double clinging_cost = 3000;    // between a number and its noun: as a ragged line costs that lacks a quarter
constexpr double tight_cost = 150;        // the same where spaces would have to grow by more than half of their width
constexpr double widest_drawing = 0.4;    // of the measure

double spaces_in(std::string_view text) {
  return static_cast<double>(std::count(text.begin(), text.end(), ' '));
}

/// Builds the items from left to right.
class ItemBuilder {
 public:
  ItemBuilder(ParagraphItems& out, const Styles& styles, Pt measure, const GlueSettings& glue, TypesetContext& context)
      : source_{out, styles, measure, glue, context}, list_(out, glue), words_(source_, list_) {
    for (const TextRun* run : out.runs) list_of_names_ = list_of_names_ || run->cohesion == Cohesion::separator;
  }

  void build() {
    for (std::uint32_t item = 0; item < source_.out.analysed->items.size(); ++item) add_text_item(item);
    list_.add_end();
    part_what_no_line_holds(source_.out, source_.measure);
  }

 private:
  double narrowest(std::uint32_t item) const { return narrowest_space * source_.style_of(item).size.value; }

  /// The opportunity exactly at `offset`, if any. Offsets are asked in rising order.
  const BreakOpportunity* opportunity_at(std::uint32_t offset) {
    const auto& breaks = source_.out.analysed->breaks;
    while (next_break_ < breaks.size() && breaks[next_break_].offset < offset) ++next_break_;
    return next_break_ < breaks.size() && breaks[next_break_].offset == offset ? &breaks[next_break_] : nullptr;
  }

  void add_text_item(std::uint32_t item) {
    const TextItem& range = source_.out.analysed->items[item];
    if (source_.run_of(item).cohesion == Cohesion::separator) {
      add_separator(item);
      return;
    }
    if (const std::optional<Pt> room = drawn_room(source_.run_of(item), source_.styles)) {
      add_drawing(item, min(*room, source_.measure * widest_drawing));
      return;
    }
    if (source_.run_of(item).tag_part == TagPart::between) {
      add_tag_gap(item);
      return;
    }
    std::uint32_t at = range.begin;
    while (at < range.end) {
      std::uint32_t end = at;
      const bool space = ascii::is_space(source_.out.text[at]);
      while (end < range.end && ascii::is_space(source_.out.text[end]) == space) {
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
    if (source_.out.text[begin] == '\n') {
      list_.add_end();
      return;
    }
    Piece piece{begin, end, item, word_++, true};
    piece.width = spaced_width(source_.shape(item, " "), source_.style_of(item));
    source_.out.pieces.push_back(piece);
    const Cohesion cohesion = source_.run_of(item).cohesion;
    const bool whole = cohesion == Cohesion::unbreakable || (cohesion == Cohesion::name && list_of_names_);
    const bool breakable = opportunity != nullptr && !whole;
    const bool clings = breakable && opportunity->kind == BreakKind::clinging;
    const double cost = cohesion == Cohesion::name ? name_cost : !clings ? 0 : source_.glue.justified ? tight_cost : clinging_cost;
    list_.add_glue({piece.width.value, piece.width.value, 1, narrowest(item)}, breakable, cost);
  }

  void add_separator(std::uint32_t item) {
    const TextItem& range = source_.out.analysed->items[item];
    Piece piece{range.begin, range.end, item, word_++, true, true};
    piece.width = spaced_width(source_.shape(item, source_.text(piece.begin, piece.end)), source_.style_of(item));
    source_.out.pieces.push_back(piece);
    const Pt space = spaced_width(source_.shape(item, " "), source_.style_of(item));
    const double spaces = spaces_in(source_.text(piece.begin, piece.end));
    list_.add_glue({piece.width.value, space.value, spaces, narrowest(item)}, true, 0);
  }

  /// A box, so that it does not vanish where a line begins; what it stands before is never parted from it.
  void add_drawing(std::uint32_t item, Pt room) {
    const TextItem& range = source_.out.analysed->items[item];
    Piece piece{range.begin, range.end, item, word_++};
    piece.drawn = piece.fixed = true;
    piece.width = room;
    list_.add_box(piece, {});
  }

  void add_tag_gap(std::uint32_t item) {
    const TextItem& range = source_.out.analysed->items[item];
    Piece piece{range.begin, range.end, item, word_++, true};
    piece.fixed = true;
    piece.width = min(source_.styles.tag.gap, source_.measure * widest_drawing);
    source_.out.pieces.push_back(piece);
    list_.add_glue({piece.width.value, piece.width.value, 0, narrowest(item)}, true, 0);
  }

  void add_word(std::uint32_t item, std::uint32_t begin, std::uint32_t end) {
    const bool whole = source_.run_of(item).cohesion == Cohesion::unbreakable;
    std::uint32_t at = begin;
    while (at < end) {
      std::uint32_t stop = end;
      for (std::size_t i = next_break_; !whole && i < source_.out.analysed->breaks.size(); ++i) {
        const std::uint32_t offset = source_.out.analysed->breaks[i].offset;
        if (offset <= at) continue;
        stop = offset < end ? offset : end;
        break;
      }
      words_.add(item, at, stop, word_);
      if (!whole) add_opportunity(stop);
      at = stop;
    }
    ++word_;
  }

  void add_opportunity(std::uint32_t offset) {
    const BreakOpportunity* opportunity = opportunity_at(offset);
    if (!opportunity || offset == source_.out.text.size()) return;
    const Cohesion cohesion = source_.out.pieces.empty() ? Cohesion::loose : source_.run_of(source_.out.pieces.back().item).cohesion;
    const bool whole = cohesion == Cohesion::name || cohesion == Cohesion::whole_words;
    switch (opportunity->kind) {
      case BreakKind::hyphen:
        if (!whole && source_.glue.own_hyphens) list_.add_inner_break({own_hyphen_cost, true});
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

  ItemSource source_;
  std::size_t next_break_ = 0;
  std::uint32_t word_ = 0;
  bool list_of_names_ = false;  // whose lines end between them, such as contacts'
  ItemList list_;
  WordItems words_;
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

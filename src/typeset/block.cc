#include "typeset/block.h"

#include <algorithm>

#include "typeset/block_lines.h"
#include "typeset/drawings.h"
#include "typeset/labels.h"
#include "typeset/place_line.h"
#include "typeset/two_sides.h"

namespace quoin {
namespace {

/// Before line `i`. Widows and orphans: at least two lines of a paragraph on either side of a page's end; nor does a
/// page end inside a word, or before a date that stands below.
double cost_inside(const LineCount& count, std::size_t i) {
  const bool hyphenated = i <= 64 && (count.hyphenated >> (i - 1) & 1) != 0;
  return !hyphenated && i >= 2 && i + 2 <= count.below ? PageCosts::inside_paragraph : forbidden_break;
}

/// Of lines without rules.
Pt height_of(const Block& block, const LineCount& count) {
  const auto below = static_cast<double>(count.lines - count.below);
  return block.leading * static_cast<double>(count.below) + (block.right ? block.right->leading * below : Pt());
}

/// Line `i` of a block without what stands on it. No page ends within a label, which is read as a whole.
Slice empty_slice(const Block& block, const LineCount& count, std::size_t labels, std::size_t i) {
  Slice slice;
  slice.box.height = i < count.below ? block.leading : block.right->leading;
  if (i > 0) {
    slice.box.cost = i < labels ? forbidden_break : cost_inside(count, i);
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

/// What the rule adds to the height of the first or the last line; beside a line it adds nothing.
Pt rule_above(const Block& block) {
  return block.rule && block.rule->place == RulePlace::above ? block.rule->gap + block.rule->thickness : Pt();
}

Pt rule_below(const Block& block) {
  return block.rule && block.rule->place == RulePlace::below ? block.rule->gap + block.rule->thickness : Pt();
}

/// In the middle of the labels' gap, as high as the middle of a capital.
void place_dot(const Block& block, const Document& document, Pt labels, Pt baseline, Slice& slice) {
  const LabelColumn& column = *document.labels;
  const Pt middle = baseline - document.styles[block.style].size * half_capital;
  slice.items.push_back({{labels - (column.gap + column.dot) / 2, middle - column.dot / 2},
                         artifact,
                         Shape{ShapeName::dot, column.dot, document.styles.color(column.dot_color)}});
}

/// Between the box's edges and the text.
Pt box_padding(const Block& block, const Frame& frame) {
  constexpr double widest = 0.25;  // of the frame
  return block.box ? min(block.box->padding, frame.width * widest) : Pt();
}

/// A heading that does not begin at the left, or a row of an entry's head, or the text right below one, beside an empty column of
/// labels.
bool begins_in_white(const Block& block) {
  const bool heading = block.outline >= 0 && block.align != Align::left;
  return heading || (block.beside_labels && !block.label && (!block.body || block.unlabelled));
}

const NumberColumn& number_column(const Block& block, const Document& document) {
  return document.numbers[static_cast<std::size_t>(block.numbers)];
}

/// A block's lines with all that hangs on them, slice by slice.
class BlockSetter {
 public:
  BlockSetter(const Block& block, const Document& document, const Frame& frame, TypesetContext& context)
      : block_(block),
        document_(document),
        frame_(frame),
        context_(context),
        left_(text_left(block, document, frame, context)),
        lines_(lines_of(block, document, frame.width - left_ - box_padding(block, frame), context)) {
    if (block.label) labels_ = set_label(*block.label, document, label_column(), context);
  }

  void set(std::vector<Slice>& slices) {
    if (lines_.lines.empty() && labels_.empty()) return;
    const std::size_t count = std::max(lines_.lines.size(), labels_.size());
    for (std::size_t i = 0; i < count; ++i) slices.push_back(slice(i, count));
  }

  /// Only as high as what set makes.
  static void measure(const Block& block, const Document& document, const Frame& frame, TypesetContext& context,
                      std::vector<Slice>& slices) {
    const Pt left = text_left(block, document, frame, context);
    const Pt right = box_padding(block, frame);
    LineCount count = count_block(block, document, frame.width - left - right, context);
    const LineCount labels = block.label ? count_label(block, document, frame, context) : LineCount();
    if (count.lines == 0 && labels.lines == 0) return;
    const std::size_t lines = count.lines, first = slices.size();
    LineCount least = count;
    if (frame.widest > frame.width) least = count_block(block, document, frame.widest - left - right, context);
    least.lines = least.fewest;
    least.below = least.fewest_below;
    count = padded(block, count, labels.lines);
    least = padded(block, least, labels.fewest);
    for (std::size_t i = 0; i < count.lines; ++i) {
      slices.push_back(empty_slice(block, count, labels.lines, i));
      add_rule_room(block, i, lines, slices.back());
    }
    slices[first].spare = height_of(block, count) - height_of(block, least);
  }

 private:
  static LineCount padded(const Block& block, LineCount count, std::size_t labels) {
    if (labels <= count.lines) return count;
    LineCount out = count;
    out.lines = labels;
    if (!block.right || count.below == count.lines) out.below = labels;
    return out;
  }

  static LineCount count_label(const Block& block, const Document& document, const Frame& frame,
                                 TypesetContext& context) {
    return count_label_lines(*block.label, document, frame.labels - document.labels->gap, context);
  }

  static void add_rule_room(const Block& block, std::size_t i, std::size_t lines, Slice& slice) {
    if (i == 0) slice.box.height += rule_above(block);
    if (i + 1 == lines) slice.box.height += rule_below(block);
  }

  Spine spine(Pt baseline, bool dotted) const {
    const LabelColumn& column = *document_.labels;
    const Pt middle = baseline - document_.styles[block_.style].size * half_capital;
    return {frame_.labels - column.gap / 2, column.spine, document_.styles.color(column.spine_color), middle, dotted};
  }

  Pt label_column() const { return frame_.labels - document_.labels->gap; }

  Slice slice(std::size_t i, std::size_t count) {
    const std::vector<SetLine>& lines = lines_.lines;
    Slice slice = empty_slice(block_, padded(block_, count_of(lines, lines_.below), count), labels_.size(), i);
    const bool right_below = block_.right && i >= lines_.below && i < lines.size();
    const TextStyle& style = document_.styles[right_below ? block_.right->text.runs.front().style : block_.style];
    const Pt baseline = baseline_of(style, slice.box.height, context_) + (i == 0 ? rule_above(block_) : Pt());
    add_rule_room(block_, i, lines.size(), slice);
    if (block_.beside_labels && block_.spined && document_.labels->spine > Pt())
      slice.spine = spine(baseline, i == 0 && block_.dotted);
    if (i == 0 && block_.box) place_block_box(lines.size(), slice);
    if (i == 0 && block_.bar) place_bar(baseline, slice);
    if (i == 0 && block_.marker) place_marker(baseline, block_.label ? slice.label : slice.items);
    if (block_.label) place_label(i, baseline, slice.label);
    if (i < lines.size()) place_text(lines_.lines[i], i == 0 && block_.marker, baseline, slice.items);
    if (i == 0 && block_.dotted && block_.beside_labels && document_.labels->dot > Pt())
      place_dot(block_, document_, frame_.labels, baseline, slice);
    if (block_.rule && !lines.empty() && i == (block_.rule->place == RulePlace::above ? 0 : lines.size() - 1))
      place_rule(lines[i], baseline, slice);
    return slice;
  }

  void place_marker(Pt baseline, std::vector<PageItem>& items) {
    SetLine label = set_line(block_.marker->text, document_.styles, context_);
    const Pt at = block_.marker->number ? Pt() - number_column(block_, document_).gap - label.width : block_.marker->at;
    const Pt left = left_ - block_.indent + at;
    if (begins_in_white(block_)) prepend_gap(label, Pt() - left, context_);
    place_line(label, {left, baseline}, document_, context_, items);
  }

  /// One line ends in a gap that says two spaces, like the left side of a row with two sides; several are a text of
  /// their own, and no line of them goes on in the row.
  void place_label(std::size_t i, Pt baseline, std::vector<PageItem>& items) {
    if (i >= labels_.size()) return;
    if (labels_.size() == 1 && !lines_.lines.empty()) append_gap(labels_[i], frame_.labels, lines_.lines[i], context_);
    prepend_gap(labels_[i], Pt(), context_);
    place_line(labels_[i], {Pt(), baseline}, document_, context_, items);
  }

  void place_text(SetLine& line, bool marked, Pt baseline, std::vector<PageItem>& items) {
    if (begins_in_white(block_) && !marked) prepend_gap(line, Pt() - left_, context_);
    place_line(line, {left_, baseline}, document_, context_, items);
  }

  /// Where the frame begins for what spans it; a hanging heading's spans the labels too.
  Pt frame_left() const {
    return block_.label ? Pt() : left_ - block_.indent - box_padding(block_, frame_);
  }

  void place_block_box(std::size_t lines, Slice& slice) const {
    const Size size{frame_.width - frame_left(), block_.leading * static_cast<double>(lines)};
    place_box(*block_.box, {frame_left(), rule_above(block_)}, size, document_.styles, slice.items);
  }

  /// In the middle of the first line's capitals.
  void place_bar(Pt baseline, Slice& slice) const {
    const BlockBar& bar = *block_.bar;
    const Pt width = bar.width ? *bar.width : label_column();
    const Pt left = bar.width ? frame_left() - bar.gap - width : Pt();
    const Pt top = baseline - document_.styles[block_.style].size * half_capital - bar.height / 2;
    slice.items.push_back({{left, top}, artifact, Rule{{width, bar.height}, document_.styles.color(bar.color)}});
  }

  void place_rule(const SetLine& line, Pt baseline, Slice& slice) const {
    const BlockRule& rule = *block_.rule;
    if (rule.place == RulePlace::beside) return place_rules_beside(line, baseline, slice);
    Pt left = frame_left();
    const Pt y = rule.place == RulePlace::above ? Pt() : slice.box.height - rule.thickness;
    const Pt free = frame_.width - left;
    const Pt width = rule.width ? min(*rule.width, free) : free;
    if (block_.align == Align::center) left += (free - width) / 2;
    if (block_.align == Align::right) left += free - width;
    draw_rule({left, y}, width, slice);
  }

  /// Behind a text at the left, before one at the right, and at both sides of one in the middle.
  void place_rules_beside(const SetLine& line, Pt baseline, Slice& slice) const {
    const BlockRule& rule = *block_.rule;
    const Pt size = document_.styles[block_.style].size, gap = max(rule.gap, size * 0.5);
    const Pt y = baseline - size * half_capital - rule.thickness / 2;
    const bool moved = block_.align == Align::center || block_.align == Align::right;
    const Pt free = max(Pt(), frame_.width - left_ - box_padding(block_, frame_) - line.width);
    const Pt begin = left_ + (block_.align == Align::center ? free / 2 : moved ? free : Pt());
    const Pt behind = begin + line.width + gap, before = begin - gap - frame_left();
    const auto length = [&](Pt room) { return rule.width ? min(*rule.width, room) : room; };
    if (block_.align != Align::right) draw_rule({behind, y}, length(frame_.width - behind), slice);
    if (moved) draw_rule({begin - gap - length(before), y}, length(before), slice);
  }

  void draw_rule(Point at, Pt width, Slice& slice) const {
    if (width > Pt()) slice.items.push_back({at, artifact, Rule{{width, block_.rule->thickness}, document_.styles.color(block_.rule->color)}});
  }

  const Block& block_;
  const Document& document_;
  Frame frame_;
  TypesetContext& context_;
  Pt left_;
  BlockLines lines_;
  std::vector<SetLine> labels_;
};

void set_picture(const Block& block, const Frame& frame, std::vector<Slice>& slices) {
  const BlockPicture& picture = *block.picture;
  const Pt free = frame.width - picture.picture.size.width;
  Slice slice;
  slice.box.height = picture.picture.size.height + picture.gap;
  slice.box.above = block.above.natural;
  slice.items.push_back({{block.align == Align::right ? free : block.indent, Pt()}, picture.node, picture.picture});
  slices.push_back(std::move(slice));
}

}  // namespace

Pt text_left(const Block& block, const Document& document, const Frame& frame, TypesetContext& context) {
  const Pt left = (block.beside_labels ? frame.labels : Pt()) + block.indent + box_padding(block, frame);
  if (block.numbers < 0) return left;
  const NumberColumn& column = number_column(block, document);
  return left + natural_width(column.widest, document.styles, context) + column.gap;
}

/// In a frame that is as wide as it may become, the row may be a single line.
void set_in_two_rows(const Block& block, const Document& document, const Frame& frame, TypesetContext& context,
                     std::vector<Slice>& slices, Purpose purpose) {
  const std::size_t first = slices.size();
  set_block(row_begin(block), document, frame, context, slices, purpose);
  const std::size_t rest = slices.size();
  set_block(row_rest(block), document, frame, context, slices, purpose);
  if (slices.size() > rest && rest > first) slices[rest].box.cost = forbidden_break;
  if (frame.widest <= frame.width) return;
  Pt height;
  for (std::size_t i = first; i < slices.size(); ++i)
    height += slices[i].box.height + (i > first ? slices[i].box.above : Pt());
  if (first < slices.size()) slices[first].spare = max(Pt(), height - block.leading);
}

void set_block(const Block& block, const Document& document, const Frame& frame, TypesetContext& context,
               std::vector<Slice>& slices, Purpose purpose) {
  if (block.picture) {
    set_picture(block, frame, slices);
  } else if (row_turns_over(block, document, frame.width - text_left(block, document, frame, context), context)) {
    set_in_two_rows(block, document, frame, context, slices, purpose);
  } else if (block.label && heading_turns_over(block, document, frame.labels - document.labels->gap, context)) {
    set_block(heading_above(block, document), document, frame, context, slices, purpose);
    const std::size_t first = slices.size();
    set_block(without_heading(block), document, frame, context, slices, purpose);
    if (slices.size() > first) slices[first].box.cost = forbidden_break;
  } else if (purpose == Purpose::heights) {
    BlockSetter::measure(block, document, frame, context, slices);
  } else {
    BlockSetter(block, document, frame, context).set(slices);
  }
}

}  // namespace quoin

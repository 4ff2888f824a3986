#include "typeset/block.h"

#include <algorithm>

#include "typeset/labels.h"

namespace quoin {
namespace {

constexpr double half_capital = 0.33;  // of the size: how high the middle of a capital stands
constexpr double icon_size = 0.95;     // of the type's

/// Left and right on one line, if both fit with a clear gap between them.
std::optional<SetLine> try_one_line(const Block& block, const Document& document, Pt measure, TypesetContext& context,
                                    SetLine& right) {
  constexpr double gap = 0.55;  // ems between the sides: as much as where the right one goes on in the run
  const Measure hung{measure, Align::left, {false, block.fit.protrude, 0}};
  std::vector<SetLine> left = set_paragraph(block.text, document.styles, hung, context);
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

/// Of what belongs to both sides of a row.
Measure ragged(const Block& block, Pt width) {
  Measure out = measure_of(block, width);
  out.align = Align::left;
  out.fit.hyphenate = false;
  return out;
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
    return whole(set_paragraph(block.text, document.styles, measure_of(block, measure), context));
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
    return whole(set_paragraph(run_in(block), document.styles, ragged(block, measure), context));
  BlockLines out = whole(set_paragraph(block.text, document.styles, measure_of(block, measure), context));
  for (SetLine& line :
       set_paragraph(block.right->text, document.styles, ragged(block, measure), context))
    out.lines.push_back(std::move(line));
  return out;
}

/// Before line `i`. Widows and orphans: at least two lines of a paragraph on either side of a page's end; nor does a
/// page end inside a word.
double cost_inside(const LineCount& count, std::size_t i) {
  const bool parted = i <= 64 && (count.parted >> (i - 1) & 1) != 0;
  return !parted && i >= 2 && i + 2 <= count.lines ? PageCosts::inside_paragraph : forbidden_break;
}

LineCount count_of(const std::vector<SetLine>& lines, std::size_t below) {
  LineCount count{lines.size(), below, 0, lines.size(), below};
  for (std::size_t i = 0; i < lines.size() && i < 64; ++i)
    if (lines[i].parted) count.parted |= std::uint64_t{1} << i;
  return count;
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
    for (const FontFeature& feature : style.features) key += (feature.on ? '+' : '-') + feature.tag;
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
  for (const bool flag : {block.fit.hyphenate, block.fit.protrude}) append_bytes(key, flag);
  append_bytes(key, block.fit.letterfit);
  append_bytes(key, block.fit.looseness);
  append_text(key, block.text, document.styles);
  if (!block.right) return key;
  key += block.right->below ? "below" : "right";
  append_bytes(key, document.styles[block.style].size.value);
  append_text(key, block.right->text, document.styles);
  return key;
}

LineCount count_block(const Block& block, const Document& document, Pt measure, TypesetContext& context) {
  return context.line_count(key_of_lines(block, document, measure), [&]() -> LineCount {
    const auto fewest = [&](const ParagraphText& text, const Measure& wanted) {
      return count_lines(text, document.styles, wanted, context).fewest;
    };
    if (!block.right) return count_lines(block.text, document.styles, measure_of(block, measure), context);
    const auto [lines, below] = lines_of(block, document, measure, context);
    LineCount count = count_of(lines, below);
    if (lines.size() < 2) return count;
    const Measure beside = ragged(block, measure);
    const bool parted = block.right->below;
    count.fewest_below = parted ? fewest(block.text, measure_of(block, measure)) : fewest(run_in(block), beside);
    count.fewest = count.fewest_below + (parted ? fewest(block.right->text, beside) : 0);
    return count;
  });
}

/// Of lines without rules.
Pt height_of(const Block& block, const LineCount& count) {
  const auto below = static_cast<double>(count.lines - count.below);
  return block.leading * static_cast<double>(count.below) + (block.right ? block.right->leading * below : Pt());
}

/// Line `i` of a block without what stands on it.
Slice empty_slice(const Block& block, const LineCount& count, std::size_t i) {
  Slice slice;
  slice.box.height = i < count.below ? block.leading : block.right->leading;
  if (i > 0) {
    slice.box.cost = cost_inside(count, i);
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
                         Shape{ShapeName::dot, column.dot, column.dot_color}});
}

const NumberColumn& number_column(const Block& block, const Document& document) {
  return document.numbers[static_cast<std::size_t>(block.numbers)];
}

/// Where a block's text begins, from the frame's left edge.
Pt text_left(const Block& block, const Document& document, const Frame& frame, TypesetContext& context) {
  const Pt left = (block.beside_labels ? frame.labels : Pt()) + block.indent;
  if (block.numbers < 0) return left;
  const NumberColumn& column = number_column(block, document);
  return left + natural_width(column.widest, document.styles, context) + column.gap;
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
        lines_(lines_of(block, document, frame.width - left_, context)) {
    if (block.label) labels_ = set_label(*block.label, document, label_column(), context);
  }

  void set(std::vector<Slice>& slices) {
    if (lines_.lines.empty()) return;
    const std::size_t count = std::max(lines_.lines.size(), labels_.size());
    for (std::size_t i = 0; i < count; ++i) slices.push_back(slice(i, count));
  }

  /// Only as high as what set makes.
  static void measure(const Block& block, const Document& document, const Frame& frame, TypesetContext& context,
                      std::vector<Slice>& slices) {
    const Pt left = text_left(block, document, frame, context);
    LineCount count = count_block(block, document, frame.width - left, context);
    if (count.lines == 0) return;
    const std::size_t lines = count.lines, first = slices.size();
    LineCount least = count;
    if (frame.widest > frame.width) least = count_block(block, document, frame.widest - left, context);
    least.lines = least.fewest;
    least.below = least.fewest_below;
    if (block.label) {
      const LineCount labels = count_label(block, document, frame, context);
      count = padded(block, count, labels.lines);
      least = padded(block, least, labels.fewest);
    }
    for (std::size_t i = 0; i < count.lines; ++i) {
      slices.push_back(empty_slice(block, count, i));
      add_rule_room(block, i, lines, slices.back());
    }
    slices[first].spare = height_of(block, count) - height_of(block, least);
  }

 private:
  static LineCount padded(const Block& block, LineCount count, std::size_t labels) {
    if (labels <= count.lines) return count;
    LineCount out = count;
    out.lines = labels;
    if (!block.right || !block.right->below) out.below = labels;
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
    return {frame_.labels - column.gap / 2, column.spine, column.spine_color, middle, dotted};
  }

  Pt label_column() const { return frame_.labels - document_.labels->gap; }

  Slice slice(std::size_t i, std::size_t count) {
    const std::vector<SetLine>& lines = lines_.lines;
    Slice slice = empty_slice(block_, padded(block_, count_of(lines, lines_.below), count), i);
    const bool right_below = block_.right && i >= lines_.below && i < lines.size();
    const TextStyle& style = document_.styles[right_below ? block_.right->text.runs.front().style : block_.style];
    const Pt baseline = baseline_of(style, slice.box.height, context_) + (i == 0 ? rule_above(block_) : Pt());
    add_rule_room(block_, i, lines.size(), slice);
    if (block_.beside_labels && block_.spined && document_.labels->spine > Pt())
      slice.spine = spine(baseline, i == 0 && block_.dotted);
    if (i == 0 && block_.marker) place_marker(baseline, slice.items);
    if (block_.label) place_label(i, baseline, slice.items);
    if (i < lines.size()) place_line(lines[i], {left_, baseline}, document_, context_, slice.items);
    if (i == 0 && block_.dotted && block_.beside_labels && document_.labels->dot > Pt())
      place_dot(block_, document_, frame_.labels, baseline, slice);
    if (block_.rule && i == (block_.rule->place == RulePlace::above ? 0 : lines.size() - 1))
      place_rule(lines[i].width, baseline, slice);
    return slice;
  }

  void place_marker(Pt baseline, std::vector<PageItem>& items) {
    const SetLine label = set_line(block_.marker->text, document_.styles, context_);
    const bool number = block_.numbers >= 0 && block_.marker->number;
    const Pt at = number ? Pt() - number_column(block_, document_).gap - label.width : block_.marker->at;
    place_line(label, {left_ - block_.indent + at, baseline}, document_, context_, items);
  }

  /// It ends in a gap that says two spaces, like the left side of a row with two sides.
  void place_label(std::size_t i, Pt baseline, std::vector<PageItem>& items) {
    if (i >= labels_.size()) return;
    if (i < lines_.lines.size()) append_gap(labels_[i], frame_.labels, lines_.lines[i], context_);
    place_line(labels_[i], {Pt(), baseline}, document_, context_, items);
  }

  void place_rule(Pt line_width, Pt baseline, Slice& slice) const {
    const BlockRule& rule = *block_.rule;
    const Pt size = document_.styles[block_.style].size;
    const bool beside = rule.place == RulePlace::beside;
    const Pt after_line = left_ + line_width + max(rule.gap, size * 0.5);
    const Pt frame_left = block_.label ? Pt() : left_ - block_.indent;  // a hanging heading's spans the labels too
    Pt left = beside ? after_line : frame_left;
    Pt y = rule.place == RulePlace::above ? Pt() : slice.box.height - rule.thickness;
    if (beside) y = baseline - size * half_capital - rule.thickness / 2;
    const Pt free = frame_.width - left;
    const Pt width = rule.width ? min(*rule.width, free) : free;
    if (width <= Pt()) return;
    if (!beside && block_.align == Align::center) left += (free - width) / 2;
    if (!beside && block_.align == Align::right) left += free - width;
    slice.items.push_back({{left, y}, artifact, Rule{{width, rule.thickness}, rule.color}});
  }

  const Block& block_;
  const Document& document_;
  Frame frame_;
  TypesetContext& context_;
  Pt left_;
  BlockLines lines_;
  std::vector<SetLine> labels_;
};

/// A heading in the column of labels that would turn over there: read by position, its lines would be parted by the text
/// beside them (typography.md, rule 11).
bool heading_turns_over(const Block& block, const Document& document, const Frame& frame, TypesetContext& context) {
  return block.label && block.outline >= 0 &&
         natural_width(block.label->text, document.styles, context) > frame.labels - document.labels->gap + Pt(0.01);
}

/// It stands above instead, over the whole measure.
Block heading_above(const Block& block, const Document& document) {
  Block heading;
  heading.text = block.label->text;
  heading.style = heading.text.runs.front().style;
  heading.leading = document.styles[heading.style].leading;
  heading.rule = block.rule;
  heading.above = block.above;
  heading.outline = block.outline;
  return heading;
}

Block without_heading(const Block& block) {
  constexpr double gap = 0.35;  // of the leading
  Block rest = block;
  rest.label.reset();
  rest.rule.reset();
  rest.outline = -1;
  rest.above = {block.leading * gap, Pt(), Pt()};
  return rest;
}

void set_picture(const Block& block, const Frame& frame, std::vector<Slice>& slices) {
  const BlockPicture& picture = *block.picture;
  const Pt free = frame.width - picture.picture.size.width;
  Slice slice;
  slice.box.height = picture.picture.size.height + picture.gap;
  slice.box.above = block.above.natural;
  slice.items.push_back({{block.align == Align::right ? free : Pt(), Pt()}, picture.node, picture.picture});
  slices.push_back(std::move(slice));
}

void place_icon(const LineRun& run, Point origin, std::vector<PageItem>& items) {
  const Pt size = run.glyphs.size;
  const Pt top = origin.y - size * half_capital - size * icon_size / 2;
  items.push_back({{origin.x + run.x, top}, artifact, Shape{run.icon->shape, size * icon_size, run.icon->color}});
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
    if (run.icon) place_icon(run, origin, items);
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

void set_block(const Block& block, const Document& document, const Frame& frame, TypesetContext& context,
               std::vector<Slice>& slices, Purpose purpose) {
  if (block.picture) {
    set_picture(block, frame, slices);
  } else if (heading_turns_over(block, document, frame, context)) {
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

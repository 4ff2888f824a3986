#include "typeset/photo.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace quoin {
namespace {

constexpr Pt axis_rounding{1e-4};

/// Of the spare height, what stands above the shorter one.
double share_above(VerticalAlign align) {
  switch (align) {
    case VerticalAlign::top:
      return 0;
    case VerticalAlign::center:
      return 0.5;
    case VerticalAlign::bottom:
      return 1;
  }
  return 0;
}

/// From the first slice's top to that of slice `end`.
Pt height_of(const std::vector<Slice>& slices, std::size_t end) {
  Pt height;
  for (std::size_t i = 0; i < end; ++i) height += slices[i].box.height + (i > 0 ? slices[i].box.above : Pt());
  return height + (end > 0 && end < slices.size() ? slices[end].box.above : Pt());
}

void move(Slice& slice, Pt right, Pt down) {
  for (std::vector<PageItem>* items : {&slice.items, &slice.label})
    for (PageItem& item : *items) {
      item.at.x += right;
      item.at.y += down;
    }
}

bool has_rule_below(const Block& block) {
  return block.rule && block.rule->place == RulePlace::below;
}

/// At both sides of centred text: how much nearer to the measure's edges its widest line may come.
Pt free_beside(const std::vector<Slice>& slices, Pt measure) {
  Pt free = measure;
  for (const Slice& slice : slices)
    for (const PageItem& item : slice.items)
      if (text_in(item)) free = min(free, item.at.x);
  return max(Pt(), free);
}

/// Several things in a row, such as the contacts, which may as well stand on a line more.
bool is_list(const ParagraphText& text) {
  return std::any_of(text.runs.begin(), text.runs.end(), [](const TextRun& run) { return run.cohesion == Cohesion::separator; });
}

std::vector<Slice> set_on(const Block& block, const Document& document, const Frame& frame, Pt less, TypesetContext& context,
                          Purpose purpose) {
  std::vector<Slice> out;
  set_block(block, document, {frame.width - less, frame.labels, frame.widest - less}, context, out, purpose);
  return out;
}

}  // namespace

Pt taken_by(const Photo& photo) {
  return photo.picture.size.width + photo.gap;
}

Pt shift_to_axis(const Document& document, const Frame& frame, TypesetContext& context) {
  const Pt taken = taken_by(*document.photo), on_axis = frame.width - taken * 2;
  Pt shift = taken / 2;
  for (std::size_t i = 0; i < document.photo->beside; ++i) {
    const Block& block = document.blocks[i];
    if (block.align != Align::center || block.text.empty()) continue;
    const std::vector<Slice> lines = set_on(block, document, frame, taken, context, Purpose::pages);
    if (frame.width >= taken * 4 && widest_word(block.text, document.styles, context) <= on_axis) {
      const std::size_t most = lines.size() + (is_list(block.text) ? 1 : 0);
      if (set_on(block, document, frame, taken * 2, context, Purpose::heights).size() <= most) continue;
    }
    shift = min(shift, free_beside(lines, frame.width - taken));
  }
  return shift < taken / 2 ? max(Pt(), shift - axis_rounding) : shift;
}

void set_beside_photo(const Block& block, const Document& document, const Frame& frame, Pt shift, TypesetContext& context,
                      std::vector<Slice>& slices, Purpose purpose) {
  const Pt taken = taken_by(*document.photo);
  Block row = block;
  if (has_rule_below(row)) row.rule.reset();  // it stands below the photo too
  const Pt both = block.align == Align::center ? shift * 2 : Pt();  // what stands free at one side does at the other
  std::vector<Slice> lines = set_on(row, document, frame, taken + both, context, purpose);
  const Pt right = document.photo->side == Side::left ? taken : both;
  for (Slice& slice : lines) {
    slice.box.stretch = slice.box.shrink = Pt();  // the photo stands still
    move(slice, right, Pt());
  }
  std::move(lines.begin(), lines.end(), std::back_inserter(slices));
}

void place_rule_below_photo(const Block& block, const Document& document, Pt measure, std::vector<Slice>& slices) {
  if (!has_rule_below(block) || slices.empty()) return;
  const BlockRule& rule = *block.rule;
  const Pt width = rule.width ? min(*rule.width, measure) : measure, free = measure - width;
  const Pt left = block.align == Align::center ? free / 2 : block.align == Align::right ? free : Pt();
  Slice& last = slices.back();
  last.items.push_back(
      {{left, last.box.height + rule.gap}, artifact, Rule{{width, rule.thickness}, document.styles.color(rule.color)}});
  last.box.height += rule.gap + rule.thickness;
}

void place_photo(const Photo& photo, Size page, std::size_t read_before, std::vector<Slice>& slices) {
  if (slices.empty()) slices.emplace_back();
  const Pt text = height_of(slices, slices.size()), free = photo.picture.size.height - text;
  const double share = share_above(photo.align);
  Pt may_spare = max(Pt(), -free);  // fewer lines than the photo is high save nothing
  for (Slice& slice : slices) {
    slice.spare = min(slice.spare, may_spare);
    may_spare -= slice.spare;
  }
  if (free > Pt()) {
    move(slices.front(), Pt(), free * share);
    slices.front().box.height += free * share;
    slices.back().box.height += free * (1 - share);
  }
  // Rows that fill more than a page are parted, and the photo stays with the first.
  const bool parted = text > page.height;
  const std::size_t host = parted || read_before == 0 ? 0 : std::min(read_before, slices.size()) - 1;
  const Pt top = parted ? Pt() : max(Pt(), -free) * share;
  const Pt left = photo.side == Side::left ? Pt() : page.width - photo.picture.size.width;
  slices[host].items.push_back({{left, top - height_of(slices, host)}, photo.node, photo.picture});
}

}  // namespace quoin

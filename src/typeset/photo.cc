#include "typeset/photo.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace quoin {
namespace {

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

}  // namespace

void set_beside_photo(const Block& block, const Document& document, const Frame& frame, TypesetContext& context,
                      std::vector<Slice>& slices, Purpose purpose) {
  const Photo& photo = *document.photo;
  const Pt taken = photo.picture.size.width + photo.gap;
  Block row = block;
  if (has_rule_below(row)) row.rule.reset();  // it stands below the photo too
  const auto set = [&](Pt less) {
    std::vector<Slice> out;
    set_block(row, document, {frame.width - less, frame.labels, frame.widest - less}, context, out, purpose);
    return out;
  };
  std::vector<Slice> lines = set(taken);
  Pt right = photo.side == Side::left ? taken : Pt();
  if (block.align == Align::center) {
    const Pt shift = min(taken / 2, free_beside(lines, frame.width - taken));
    right += photo.side == Side::left ? -shift : shift;
    const std::size_t most = lines.size() + (is_list(row.text) ? 1 : 0);
    if (frame.width >= taken * 4)
      if (std::vector<Slice> on_axis = set(taken * 2); on_axis.size() <= most) {
        lines = std::move(on_axis);
        right = taken;
      }
  }
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

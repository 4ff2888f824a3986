#include "typeset/flow.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "typeset/photo.h"

namespace quoin {
namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

double cost_before(BreakBefore where) {
  switch (where) {
    case BreakBefore::section:
      return PageCosts::section;
    case BreakBefore::entry:
      return PageCosts::entry;
    case BreakBefore::inside:
      return PageCosts::inside_entry;
    case BreakBefore::never:
      return forbidden_break;
  }
  return forbidden_break;
}

/// Of each slice the block of an entry's body that it belongs to, or `none`.
using BodyOf = std::vector<std::size_t>;

/// A highlight would rather not be the only one of its entry on a page, where that has others.
void keep_company(std::vector<Slice>& slices, const BodyOf& body, std::size_t first, std::size_t end) {
  std::size_t second = first, last = end;
  while (second < end && body[second] == body[first]) ++second;
  while (last > second && body[last - 1] == body[end - 1]) --last;
  if (second == end) return;
  for (std::size_t i = first + 1; i < end; ++i)
    if (i <= second || i >= last) slices[i].box.cost += PageCosts::lone_highlight;
}

/// Two lines of an entry's body stay with its head, and two go over together: the costs inside one entry's body.
void keep_pairs(std::vector<Slice>& slices, const BodyOf& body, std::size_t begin, std::size_t end) {
  std::size_t first = begin;
  while (first < end && body[first] == none) ++first;
  if (first < end) keep_company(slices, body, first, end);
  for (std::size_t i = first; i < end; ++i) {
    const bool too_early = i - first < 2 && i > begin;
    const bool too_late = end - i < 2 && i > begin;
    if (too_early || too_late) slices[i].box.cost = forbidden_break;
  }
}

/// Two lines of a section or a group stay below its heading, and two go over together.
void keep_below(std::vector<Slice>& slices, std::size_t below_heading, std::size_t end) {
  for (std::size_t i = below_heading; i < end; ++i)
    if (i - below_heading < 2 || end - i < 2) slices[i].box.cost = forbidden_break;
}

/// The photo beside all slices so far, and the rule of the last row below both.
void place_photo(const Document& document, const Block& last_row, Pt width, std::size_t read_before,
                 std::vector<Slice>& slices) {
  place_photo(*document.photo, {width, text_height(document)}, read_before, slices);
  place_rule_below_photo(last_row, document, width, slices);
}

bool ends_header(const Document& document, std::size_t block) {
  return block + 1 == document.blocks.size() || document.blocks[block + 1].region != Region::header;
}

/// A spine reaches from the first dot of slices that follow one another to the last, over pages' ends.
void end_spines(std::vector<Slice>& slices, std::size_t begin) {
  while (begin < slices.size()) {
    std::size_t end = begin, first = slices.size(), last = begin;
    for (; end < slices.size() && slices[end].spine; ++end) {
      if (!slices[end].spine->dotted) continue;
      first = std::min(first, end);
      last = end;
    }
    for (std::size_t i = begin; i < end; ++i)
      if (i < first || i > last) slices[i].spine.reset();
    if (first < end) slices[last].spine->ends = true;
    begin = end + 1;
  }
}

/// A block, whose first slice is `first`, that has its place on the paper stands there, if what is above it lets it.
void lower(std::size_t block, const Document& document, std::vector<Slice>& slices, std::size_t first) {
  for (const LoweredBlock& one : document.lowered) {
    if (one.block != block) continue;
    Pt bottom = document.margins.top;
    for (std::size_t i = 0; i < first; ++i) bottom += slices[i].box.height + (i > 0 ? slices[i].box.above : Pt());
    slices[first].box.above = max(slices[first].box.above, one.from_top - bottom);
  }
}

/// What the space above a box gains, or loses.
Pt space_given(const PageBox& box, double ratio) {
  return (ratio >= 0 ? box.stretch : box.shrink) * ratio;
}

Pt stretch_of(const std::vector<PageBox>& boxes, const PageBreak& range) {
  Pt stretch;
  for (std::size_t i = range.begin + 1; i < range.end; ++i) stretch += boxes[i].stretch;
  return stretch;
}

double fill_ratio(const std::vector<PageBox>& boxes, const PageBreak& range, Pt height, const FillLast& fill) {
  const Pt stretch = stretch_of(boxes, range);
  const Pt natural = natural_height(boxes, range.begin, range.end);
  if (stretch <= Pt() || natural >= height) return 0;
  const double enough = (height * fill.at_least - natural) / stretch;
  return std::min((height - natural) / stretch, std::max(fill.stretch_limit, enough));
}

/// None with its spaces shrunk, and none parts what keeps together.
bool stands_in(const std::vector<PageBox>& boxes, const std::vector<PageBreak>& columns, Pt height) {
  return std::all_of(columns.begin(), columns.end(), [&](const PageBreak& column) {
    if (column.begin > 0 && boxes[column.begin].cost >= forbidden_break) return false;
    return natural_height(boxes, column.begin, column.end) <= height + Pt(1e-6);
  });
}

/// One page's columns, as low as they can be; of the page's height where they would be more otherwise.
std::vector<PageBreak> balance(const std::vector<PageBox>& boxes, std::size_t columns, Pt height) {
  Pt low, high = height;
  for (int step = 0; step < 20; ++step) {
    const Pt middle = (low + high) / 2;
    const std::vector<PageBreak> tried = break_pages(boxes, {middle, middle});
    (tried.size() <= columns && stands_in(boxes, tried, middle) ? high : low) = middle;
  }
  std::vector<PageBreak> found = break_pages(boxes, {high, high});
  for (PageBreak& column : found) column.ratio = std::min(column.ratio, 0.0);  // spaces are alike side by side
  return found;
}

/// Of a page's slices, the first of which stands at `top`.
std::vector<Pt> tops_of(const std::vector<Slice>& slices, const PageBreak& range, Pt top) {
  std::vector<Pt> tops;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const PageBox& box = slices[i].box;
    if (i > range.begin) top += box.above + space_given(box, range.ratio);
    tops.push_back(top);
    top += box.height;
  }
  return tops;
}

void place(std::vector<PageItem>& from, Point at, std::vector<PageItem>& to) {
  for (PageItem& item : from) {
    item.at.x += at.x;
    item.at.y += at.y;
    to.push_back(std::move(item));
  }
  from = {};  // their room too: a long text has very many
}

/// Draws the spine along slices that follow one another, under the dots on it.
class SpineDrawer {
 public:
  SpineDrawer(Pt left, std::vector<PageItem>& items) : left_(left), items_(items) {}

  /// The next slice, before what stands on it is placed.
  void pass(const Slice& slice, Pt top) {
    if (!slice.spine) return end();
    if (!spine_) {
      spine_ = slice.spine;
      from_ = top + (slice.spine->dotted ? slice.spine->dot : Pt());
      before_ = items_.size();
    }
    to_ = top + (slice.spine->ends ? slice.spine->dot : slice.box.height);
  }

  void end() {
    if (!spine_) return;
    const Pt thickness = spine_->thickness;
    if (to_ <= from_) return spine_.reset();
    items_.insert(
        items_.begin() + static_cast<std::ptrdiff_t>(before_),
        {{left_ + spine_->x - thickness / 2, from_}, artifact, Rule{{thickness, to_ - from_}, spine_->color}});
    spine_.reset();
  }

 private:
  Pt left_, from_, to_;
  std::vector<PageItem>& items_;
  std::optional<Spine> spine_;
  std::size_t before_ = 0;
};

}  // namespace

Pt text_height(const Document& document) {
  return document.paper.height - document.margins.top - document.margins.bottom;
}

std::vector<PageBox> boxes_of(const std::vector<Slice>& slices) {
  std::vector<PageBox> boxes;
  boxes.reserve(slices.size());
  for (const Slice& slice : slices) boxes.push_back(slice.box);
  return boxes;
}

void set_blocks(const Document& document, const BlockRange& range, const Frame& frame, TypesetContext& context,
                std::vector<Slice>& slices, Purpose purpose) {
  BodyOf body(slices.size(), none);
  const std::size_t first_slice = slices.size();
  std::size_t entry_begin = first_slice, read_before_photo = 0;
  std::size_t below_heading = none, below_subheading = none;
  std::int32_t entry = -1;
  const bool beside = document.photo && range.begin < document.photo->beside;
  const Pt shift = beside ? shift_to_axis(document, frame, context) : Pt();
  const auto close_entry = [&] {
    if (entry >= 0) keep_pairs(slices, body, entry_begin, slices.size());
  };
  const auto close = [&](std::size_t& below) {
    if (below != none) keep_below(slices, below, slices.size());
    below = none;
  };
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Block& block = document.blocks[i];
    if (block.entry != entry) {
      close_entry();
      entry = block.entry;
      entry_begin = slices.size();
    }
    const bool heading = block.break_before == BreakBefore::section;
    if (heading || block.subheading) close(below_subheading);
    if (heading) close(below_heading);
    const std::size_t before = slices.size();
    const bool beside_photo = document.photo && i < document.photo->beside;
    if (beside_photo) {
      set_beside_photo(block, document, frame, shift, context, slices, purpose);
    } else {
      set_block(block, document, frame, context, slices, purpose);
    }
    if (slices.size() > before) {
      lower(i, document, slices, before);
      slices[before].box.opens_block = true;
      slices[before].box.cost = cost_before(block.break_before);
      slices[before].box.opens_section = heading;
    }
    if (heading) below_heading = block.label ? before + 1 : slices.size();
    if (block.subheading) below_subheading = slices.size();
    body.resize(slices.size(), block.body ? i : none);
    if (document.photo && i + 1 == document.photo->after) read_before_photo = slices.size();
    if (beside_photo && i + 1 == document.photo->beside)
      place_photo(document, block, frame.width, read_before_photo, slices);
    if (block.region == Region::header) {
      for (std::size_t k = before; k < slices.size(); ++k) slices[k].header = true;
      if (document.header_ground && ends_header(document, i) && !slices.empty())
        slices.back().box.height += document.header_ground->padding;
    }
  }
  close_entry();
  close(below_subheading);
  close(below_heading);
  end_spines(slices, first_slice);
}

std::vector<PageBreak> break_column(const FlowBoxes& flow, const PageHeights& heights, const FillLast& fill) {
  std::vector<PageBreak> breaks = break_pages(flow, heights);
  if (breaks.empty()) return breaks;
  PageBreak& last = breaks.back();
  FillLast rhythm = fill;
  if (breaks.size() > 1) rhythm.stretch_limit = std::max(fill.stretch_limit, breaks[breaks.size() - 2].ratio);
  if (last.ratio >= 0)
    last.ratio = fill_ratio(last.wide ? flow.wide : flow.boxes, last, heights.of(breaks.size() - 1), rhythm);
  return breaks;
}

std::vector<PageBreak> break_columns(const std::vector<PageBox>& boxes, const PageHeights& heights, std::size_t columns,
                                     const FillLast& fill) {
  std::vector<PageBreak> breaks = break_column({boxes, {}}, heights, fill);
  if (columns == 1 || breaks.empty()) return breaks;
  const std::size_t last_page = (breaks.size() - 1) / columns * columns;
  const std::size_t begin = breaks[last_page].begin;
  breaks.resize(last_page);
  for (PageBreak column : balance({boxes.begin() + static_cast<std::ptrdiff_t>(begin), boxes.end()}, columns,
                                  heights.of(last_page))) {
    column.begin += begin;
    column.end += begin;
    breaks.push_back(column);
  }
  return breaks;
}

void stretch_to(const std::vector<PageBox>& boxes, Pt height, PageBreak& page) {
  const Pt stretch = stretch_of(boxes, page);
  if (stretch <= Pt()) return;
  const double ratio = (height - natural_height(boxes, page.begin, page.end)) / stretch;
  if (ratio > std::max(page.ratio, 0.0) && ratio <= 1) page.ratio = ratio;  // below 0 it is a share of what shrinks
}

Pt filled_height(const std::vector<PageBox>& boxes, const PageBreak& range) {
  Pt filled = natural_height(boxes, range.begin, range.end);
  for (std::size_t i = range.begin + 1; i < range.end; ++i) filled += space_given(boxes[i], range.ratio);
  return filled;
}

void place_column(std::vector<Slice>& slices, const PageBreak& range, Point origin, std::size_t number, Pages& pages) {
  std::vector<PageItem>& items = pages.pages[number].items;
  SpineDrawer spine(origin.x, items);
  const std::vector<Pt> tops = tops_of(slices, range, origin.y);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    Slice& slice = slices[i];
    const Pt y = tops[i - range.begin];
    if (slice.outline >= 0) {
      OutlineEntry& entry = pages.outline[static_cast<std::size_t>(slice.outline)];
      entry.page = static_cast<std::uint32_t>(number);
      entry.y = y;
    }
    spine.pass(slice, y);
    if (i == range.begin || slice.box.opens_block)
      for (std::size_t k = i; k < range.end && (k == i || !slices[k].box.opens_block); ++k)
        place(slices[k].label, {origin.x, tops[k - range.begin]}, items);
    place(slice.items, {origin.x, y}, items);
  }
  spine.end();
}

}  // namespace quoin

#include "typeset/flow.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "typeset/photo.h"
#include "typeset/running_line.h"

namespace quoin {
namespace {

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

/// Two lines of an entry's body stay with its head, and two go over together: the costs inside one entry's body.
void keep_pairs(std::vector<Slice>& slices, const std::vector<bool>& body, std::size_t begin, std::size_t end) {
  std::size_t first = begin;
  while (first < end && !body[first]) ++first;
  for (std::size_t i = first; i < end; ++i) {
    const bool too_early = i - first < 2 && i > begin;
    const bool too_late = end - i < 2 && i > begin;
    if (too_early || too_late) slices[i].box.cost = forbidden_break;
  }
}

/// Two lines of a section stay below its heading, and two go over together.
void keep_section(std::vector<Slice>& slices, std::size_t below_heading, std::size_t end) {
  for (std::size_t i = below_heading; i < end; ++i)
    if (i - below_heading < 2 || end - i < 2) slices[i].box.cost = forbidden_break;
}

void warn_of_no_room(const char* what, const char* margin, Span span, const NoRoom& lacking, Diagnostics& diagnostics) {
  diagnostics.warning("no-room", span,
                      fmt::format("the {} is left out: it takes {:.1f} pt, and half of the {} margin is {:.1f} pt",
                                  what, lacking.needed.value, margin, lacking.room.value),
                      "widen the margin, or let it say less");
}

/// Heads and feet, last on each page; the first that finds no room is reported.
void place_running_lines(const Document& document, Pages& pages, TypesetContext& context) {
  std::optional<NoRoom> head, foot;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const auto place = [&](NodeId node, std::optional<NoRoom>& first) {
      const auto lacking = place_running_line(document, node, i + 1, pages.pages.size(), context, pages.pages[i]);
      if (!first) first = lacking;
    };
    place(page_head, head);
    place(page_foot, foot);
  }
  if (head) warn_of_no_room("head", "top", document.head.span, *head, context.diagnostics());
  if (foot) warn_of_no_room("foot", "bottom", document.foot.span, *foot, context.diagnostics());
}

/// Rules and the like come after what is read.
void put_artifacts_last(Page& page) {
  std::stable_partition(page.items.begin(), page.items.end(),
                        [](const PageItem& item) { return !is_artifact(item.node); });
}

Pt stretch_of(const std::vector<PageBox>& boxes, const PageBreak& range) {
  Pt stretch;
  for (std::size_t i = range.begin + 1; i < range.end; ++i) stretch += boxes[i].stretch;
  return stretch;
}

/// The share of a page that the spaces so set leave it filled to.
double filled_share(const std::vector<PageBox>& boxes, const PageBreak& range, Pt height) {
  return (natural_height(boxes, range.begin, range.end) + stretch_of(boxes, range) * std::max(0.0, range.ratio)) /
         height;
}

double fill_ratio(const std::vector<PageBox>& boxes, const PageBreak& range, Pt height, const FillLast& fill) {
  const Pt stretch = stretch_of(boxes, range);
  const Pt natural = natural_height(boxes, range.begin, range.end);
  if (stretch <= Pt() || natural >= height) return 0;
  const double enough = (height * fill.at_least - natural) / stretch;
  return std::min((height - natural) / stretch, std::max(fill.stretch_limit, enough));
}

std::vector<PageBox> boxes_of(const std::vector<Slice>& slices) {
  std::vector<PageBox> boxes;
  boxes.reserve(slices.size());
  for (const Slice& slice : slices) boxes.push_back(slice.box);
  return boxes;
}

PageHeights whole_pages(const Document& document) {
  return {text_height(document), text_height(document)};
}

}  // namespace

Pt text_height(const Document& document) {
  return document.paper.height - document.margins.top - document.margins.bottom;
}

std::vector<Slice> set_blocks(const Document& document, TypesetContext& context, Purpose purpose) {
  const Pt frame = document.paper.width - document.margins.left - document.margins.right;
  std::vector<Slice> slices;
  std::vector<bool> body;
  std::size_t entry_begin = 0, read_before_photo = 0;
  std::optional<std::size_t> below_heading;
  std::int32_t entry = -1;
  const auto close_entry = [&] {
    if (entry >= 0) keep_pairs(slices, body, entry_begin, slices.size());
  };
  const auto close_section = [&] {
    if (below_heading) keep_section(slices, *below_heading, slices.size());
  };
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.entry != entry) {
      close_entry();
      entry = block.entry;
      entry_begin = slices.size();
    }
    const bool heading = block.break_before == BreakBefore::section;
    if (heading) close_section();
    const std::size_t before = slices.size();
    if (document.photo && i < document.photo->beside) {
      set_beside_photo(block, document, frame, context, slices);
    } else {
      set_block(block, document, frame, context, slices, purpose);
    }
    if (slices.size() > before) {
      slices[before].box.cost = cost_before(block.break_before);
      slices[before].box.opens_section = heading;
    }
    if (heading) below_heading = slices.size();
    body.resize(slices.size(), block.body);
    if (document.photo && i + 1 == document.photo->after) read_before_photo = slices.size();
    if (document.photo && i + 1 == document.photo->beside)
      place_photo(*document.photo, {frame, text_height(document)}, read_before_photo, slices);
  }
  close_entry();
  close_section();
  return slices;
}

std::size_t count_pages(const Document& document, const std::vector<Slice>& slices) {
  return break_pages(boxes_of(slices), whole_pages(document)).size();
}

Pt overflow(const Document& document, const std::vector<Slice>& slices, std::size_t pages) {
  return overflow(boxes_of(slices), whole_pages(document), pages);
}

std::vector<PageBreak> break_column(const std::vector<Slice>& slices, const PageHeights& heights,
                                    const FillLast& fill) {
  const std::vector<PageBox> boxes = boxes_of(slices);
  std::vector<PageBreak> breaks = break_pages(boxes, heights);
  if (breaks.empty()) return breaks;
  PageBreak& last = breaks.back();
  FillLast rhythm = fill;
  if (breaks.size() > 1) rhythm.stretch_limit = std::max(fill.stretch_limit, breaks[breaks.size() - 2].ratio);
  if (last.ratio >= 0) last.ratio = fill_ratio(boxes, last, heights.of(breaks.size() - 1), rhythm);
  return breaks;
}

void place_column(std::vector<Slice>& slices, const PageBreak& range, Point origin, std::size_t number, Pages& pages) {
  Pt y = origin.y;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    Slice& slice = slices[i];
    if (i > range.begin) y += slice.box.above + (range.ratio >= 0 ? slice.box.stretch : slice.box.shrink) * range.ratio;
    if (slice.outline >= 0) {
      OutlineEntry& entry = pages.outline[static_cast<std::size_t>(slice.outline)];
      entry.page = static_cast<std::uint32_t>(number);
      entry.y = y;
    }
    for (PageItem& item : slice.items) {
      item.at.x += origin.x;
      item.at.y += y;
      pages.pages[number].items.push_back(std::move(item));
    }
    y += slice.box.height;
  }
}

Paginated paginate(const Document& document, std::vector<Slice> slices, const FillLast& fill, TypesetContext& context) {
  const std::vector<PageBreak> breaks = break_column(slices, whole_pages(document), fill);
  Paginated result;
  Pages& pages = result.pages;
  pages.tree = document.tree;
  pages.outline = document.outline;
  pages.metadata = document.metadata;
  pages.pages.assign(std::max<std::size_t>(1, breaks.size()), {document.paper, {}});
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    place_column(slices, breaks[i], {document.margins.left, document.margins.top}, i, pages);
    put_artifacts_last(pages.pages[i]);
  }
  place_running_lines(document, pages, context);
  if (breaks.empty()) return result;
  result.last_ratio = breaks.back().ratio;
  result.last_filled = filled_share(boxes_of(slices), breaks.back(), text_height(document));
  return result;
}

}  // namespace quoin

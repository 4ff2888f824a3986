#include "typeset/columns.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "typeset/column_frames.h"
#include "typeset/ground.h"
#include "typeset/labels.h"
#include "typeset/running_line.h"

namespace quoin {
namespace {

constexpr double least_below_header = 0.25;  // of a page: with less left the columns begin on the next one

/// A header stands above all columns, not in the first or the main one.
bool header_apart(const Document& document) {
  return document.sidebar ? !document.sidebar->whole_height : document.columns.count > 1;
}

/// How many pages take so many columns of text.
std::size_t pages_for(const Document& document, std::size_t columns) {
  return (columns + document.columns.count - 1) / document.columns.count;
}

/// No page ends within a paragraph where another place is left.
std::vector<PageBox> whole_paragraphs(std::vector<PageBox> boxes) {
  for (PageBox& box : boxes)
    if (!box.opens_block) box.cost = std::max(box.cost, forbidden_break);
  return boxes;
}

/// What `use` makes of the text beside so many pages of a sidebar, past which it widens. Several go on from page to page like
/// the text itself, and who reads the pages one after the other reads the end of the one column before the other goes on: so
/// no paragraph is parted.
template <class Use>
auto with_text(const FlowBoxes& text, std::size_t sidebar_pages, const Use& use) {
  return sidebar_pages <= 1 ? use(text) : use(FlowBoxes{whole_paragraphs(text.boxes), text.wide, sidebar_pages});
}

std::vector<PageBreak> break_sidebar(const std::vector<PageBox>& sidebar, const PageHeights& heights) {
  return break_column({whole_paragraphs(sidebar), {}}, heights, {});
}

/// The columns begin on page `first` (from 0), `top` below its top margin.
struct ColumnsBegin {
  std::size_t first = 0;
  Pt top;
};

ColumnsBegin below_header(const Document& document, const std::vector<PageBreak>& breaks,
                          const std::vector<PageBox>& header) {
  if (breaks.empty()) return {};
  const PageBreak& last = breaks.back();
  const Pt used = filled_height(header, last) + document.below_header.natural;
  if (text_height(document) - used < text_height(document) * least_below_header) return {breaks.size(), Pt()};
  return {breaks.size() - 1, used};
}

/// A header above all columns, and where they begin below it.
struct HeaderPages {
  std::vector<PageBreak> breaks;
  ColumnsBegin begin;
  PageHeights heights;  ///< of the columns
};

HeaderPages header_pages(const Document& document, const std::vector<PageBox>& header) {
  HeaderPages out;
  const Pt whole = text_height(document);
  out.breaks = break_column({header, {}}, {whole, whole}, {});
  out.begin = below_header(document, out.breaks, header);
  out.heights = {whole - out.begin.top, whole, document.columns.count};
  return out;
}

/// Breaks and places the columns of one document.
class Paginator {
 public:
  Paginator(const Document& document, Columns columns, const FillLast& fill)
      : document_(document),
        columns_(std::move(columns)),
        boxes_(quoin::boxes_of(columns_)),
        header_(header_pages(document, boxes_.header)),
        sidebar_(break_sidebar(boxes_.sidebar, header_.heights)),
        main_(break_main(fill)) {
    end_level();
  }

  Paginated paginate(TypesetContext& context) {
    Paginated result;
    result.lines = columns_.header.size() + columns_.sidebar.size() + columns_.main.size();
    result.labels_wrap = std::any_of(columns_.main.begin(), columns_.main.end(), [](const Slice& slice) {
      return !slice.box.opens_block && !slice.label.empty();
    });
    Pages& pages = result.pages;
    pages.tree = document_.tree;
    pages.outline = document_.outline;
    pages.metadata = document_.metadata;
    const std::size_t columns = header_.begin.first + std::max(pages_for(document_, main_.size()), sidebar_.size());
    const std::size_t count = std::max({std::size_t{1}, header_.breaks.size(), columns});
    pages.pages.assign(count, {document_.paper, {}});
    for (std::size_t i = 0; i < header_.breaks.size(); ++i)
      place_column(columns_.header, header_.breaks[i], {document_.margins.left, document_.margins.top}, i, pages);
    for (std::size_t i = header_.begin.first; i < columns; ++i) place_columns(i, pages);
    for (std::size_t i = 0; i < count; ++i) {
      order_drawings(pages.pages[i]);
      if (has_sidebar(i)) place_ground(document_, top_of(i), pages.pages[i]);
      place_column_rules(document_, top_of(i), height_on(i), pages.pages[i]);
      if (document_.header_ground) place_header_ground_on(i, pages.pages[i]);
    }
    place_paper_marks(document_, pages.pages.front());
    place_running_lines(document_, pages, context, result.found);
    if (columns == count) judge_last(result);
    return result;
  }

 private:
  Pt top_of(std::size_t page) const { return page == header_.begin.first ? header_.begin.top : Pt(); }

  Point origin_of(const ColumnFrame& frame, std::size_t page) const {
    return {document_.margins.left + frame.left, document_.margins.top + top_of(page)};
  }

  std::vector<PageBreak> break_main(const FillLast& fill) const {
    if (document_.columns.count > 1)
      return break_columns(boxes_.main.boxes, header_.heights, document_.columns.count, fill);
    return with_text(boxes_.main, sidebar_.size(),
                     [&](const FlowBoxes& text) { return break_column(text, header_.heights, fill); });
  }

  /// Where both columns of a sidebar that goes on end on one page, the shorter one's spaces stretch until both end alike,
  /// if they can.
  void end_level() {
    if (!document_.sidebar || document_.sidebar->pages == SidebarPages::first || sidebar_.empty() || sidebar_.size() != main_.size()) return;
    PageBreak &aside = sidebar_.back(), &text = main_.back();
    const Pt end = max(filled_height(boxes_.sidebar, aside), filled_height(boxes_.main.boxes, text));
    stretch_to(boxes_.sidebar, end, aside);
    stretch_to(boxes_.main.boxes, end, text);
  }

  /// Beside text that has left it room.
  bool has_sidebar(std::size_t page) const {
    if (!document_.sidebar || page < header_.begin.first) return false;
    const std::size_t i = page - header_.begin.first;
    return i >= main_.size() || !main_[i].wide;
  }

  std::vector<Slice>& slices_of(const PageBreak& range) { return range.wide ? columns_.wide : columns_.main; }

  void place_main(std::size_t page, Pages& pages) {
    const std::size_t count = document_.columns.count, first = (page - header_.begin.first) * count;
    for (std::size_t i = first; i < std::min(first + count, main_.size()); ++i)
      place_column(slices_of(main_[i]), main_[i],
                   origin_of(main_frame(document_, i - first, main_[i].wide), page), page, pages);
  }

  void place_sidebar(std::size_t page, Pages& pages) {
    const std::size_t i = page - header_.begin.first;
    if (i < sidebar_.size())
      place_column(columns_.sidebar, sidebar_[i], origin_of(sidebar_frame(document_), page), page, pages);
  }

  /// The column at the left is read first, but nothing before the header.
  void place_columns(std::size_t page, Pages& pages) {
    if (!document_.sidebar || document_.sidebar->side == Side::right) {
      place_main(page, pages);
      if (document_.sidebar) place_sidebar(page, pages);
      return;
    }
    std::vector<PageItem>& items = pages.pages[page].items;
    const std::size_t before = items.size() + (page == header_.begin.first ? items_of_headers() : 0);
    place_main(page, pages);
    const auto main_end = static_cast<std::ptrdiff_t>(items.size());
    place_sidebar(page, pages);
    std::rotate(items.begin() + static_cast<std::ptrdiff_t>(std::min(before, items.size())), items.begin() + main_end,
                items.end());
  }

  std::size_t items_of_headers() const {
    std::size_t count = 0;
    const std::size_t end = main_.empty() ? 0 : std::min(columns_.headers, main_.front().end);
    for (std::size_t i = 0; i < end; ++i) count += columns_.main[i].items.size() + columns_.main[i].label.size();
    return count;
  }

  /// Of what stands in the text's columns on one page.
  Pt height_on(std::size_t page) const {
    Pt height;
    if (page < header_.begin.first) return height;
    const std::size_t count = document_.columns.count, first = (page - header_.begin.first) * count;
    for (std::size_t i = first; i < std::min(first + count, main_.size()); ++i)
      height = max(height, filled_height(main_[i].wide ? boxes_.main.wide : boxes_.main.boxes, main_[i]));
    return height;
  }

  /// Under what of the header stands on the page.
  void place_header_ground_on(std::size_t page, Page& to) const {
    const bool apart = header_apart(document_);
    const std::vector<PageBreak>& breaks = apart ? header_.breaks : main_;
    if (page >= breaks.size()) return;
    PageBreak range = breaks[page];
    const bool wide = !apart && range.wide;
    const std::vector<Slice>& slices = apart ? columns_.header : wide ? columns_.wide : columns_.main;
    while (range.end > range.begin && !slices[range.end - 1].header) --range.end;
    if (range.begin == range.end) return;
    const std::vector<PageBox>& boxes = apart ? boxes_.header : wide ? boxes_.main.wide : boxes_.main.boxes;
    place_header_ground(document_, filled_height(boxes, range), !apart && has_sidebar(page), to);
  }

  void judge_last(Paginated& result) const {
    const std::size_t last = result.pages.pages.size() - 1;
    Pt filled = height_on(last);
    if (!sidebar_.empty() && last + 1 == header_.begin.first + sidebar_.size())
      filled = max(filled, filled_height(boxes_.sidebar, sidebar_.back()));
    if (filled > Pt()) result.last_filled = (top_of(last) + filled) / text_height(document_);
    if (!main_.empty()) result.last_ratio = main_.back().ratio;
  }

  const Document& document_;
  Columns columns_;
  ColumnBoxes boxes_;
  HeaderPages header_;
  std::vector<PageBreak> sidebar_, main_;
};

/// Blocks of one region that follow one another, from `begin` on.
BlockRange range_of(const Document& document, std::size_t begin, Region region) {
  std::size_t end = begin;
  while (end < document.blocks.size() && document.blocks[end].region == region) ++end;
  return {begin, end};
}

}  // namespace

Pt main_width(const Document& document) {
  return main_frame(document).width;
}

RegionFrames region_frames(const Document& document, TypesetContext& context) {
  const Pt width = main_frame(document).width, whole = text_width(document);
  const Pt labels = document.labels ? label_column_width(document, width, context) + document.labels->gap : Pt();
  RegionFrames frames;
  frames.main = {width, labels, width};
  frames.wide = {main_frame(document, 0, true).width, labels, main_frame(document, 0, true).width};
  frames.header = header_apart(document) ? Frame{whole, Pt(), Pt()} : frames.main;
  if (document.sidebar) {
    const Sidebar& sidebar = *document.sidebar;
    frames.sidebar = {sidebar.width, Pt(), max(sidebar.width, sidebar.loosest)};
  }
  return frames;
}

Columns set_columns(const Document& document, TypesetContext& context, Purpose purpose) {
  Columns columns;
  const RegionFrames frames = region_frames(document, context);
  if (!document.sidebar && !header_apart(document)) {
    set_blocks(document, {0, document.blocks.size()}, frames.main, context, columns.main, purpose);
    return columns;
  }
  for (std::size_t at = 0; at < document.blocks.size();) {
    const Region region = document.blocks[at].region;
    const BlockRange range = range_of(document, at, region);
    const bool apart = region == Region::header && header_apart(document);
    std::vector<Slice>& column = region == Region::sidebar ? columns.sidebar : apart ? columns.header : columns.main;
    set_blocks(document, range, frames.of(region), context, column, purpose);
    if (region == Region::header && !apart) columns.headers = columns.main.size();
    at = range.end;
  }
  return columns;
}

void set_wide(const Document& document, TypesetContext& context, Columns& columns, Purpose purpose) {
  if (!document.sidebar || document.sidebar->pages == SidebarPages::all) return;
  const Frame frame = region_frames(document, context).wide;
  for (std::size_t at = 0; at < document.blocks.size();) {
    const Region region = document.blocks[at].region;
    const BlockRange range = range_of(document, at, region);
    const bool in_main = region == Region::main || (region == Region::header && !header_apart(document));
    if (in_main) set_blocks(document, range, frame, context, columns.wide, purpose);
    at = range.end;
  }
}

Paginated paginate(const Document& document, Columns columns, const FillLast& fill, TypesetContext& context) {
  return Paginator(document, std::move(columns), fill).paginate(context);
}

ColumnBoxes boxes_of(const Columns& columns) {
  return {boxes_of(columns.header), boxes_of(columns.sidebar), {boxes_of(columns.main), boxes_of(columns.wide)}};
}

ColumnBoxes measure_columns(const Document& document, TypesetContext& context, std::size_t pages) {
  Columns columns = set_columns(document, context, Purpose::heights);
  if (pages != 1) set_wide(document, context, columns, Purpose::heights);
  return boxes_of(columns);
}

std::size_t count_pages(const Document& document, const ColumnBoxes& columns) {
  const HeaderPages header = header_pages(document, columns.header);
  const auto pages_of = [&](std::size_t count) { return count == 0 ? 0 : header.begin.first + count; };
  const std::size_t sidebar = break_sidebar(columns.sidebar, header.heights).size();
  const std::size_t main = with_text(columns.main, sidebar, [&](const FlowBoxes& text) {
    return break_pages(text, header.heights).size();
  });
  return std::max({header.breaks.size(), pages_of(pages_for(document, main)), pages_of(sidebar)});
}

Pt overflow(const Document& document, const ColumnBoxes& columns, std::size_t pages) {
  const HeaderPages header = header_pages(document, columns.header);
  const Pt whole = text_height(document);
  const std::vector<PageBox>& narrow = columns.main.boxes;
  if (header.begin.first >= pages && !columns.header.empty())
    return overflow(columns.header, {whole, whole}, pages) + document.below_header.natural +
           max(natural_height(narrow, 0, narrow.size()),
               natural_height(columns.sidebar, 0, columns.sidebar.size()));
  const std::size_t left = pages - header.begin.first;
  if (columns.sidebar.empty()) return overflow(columns.main, header.heights, left * document.columns.count);
  const Pt main = with_text(columns.main, break_sidebar(columns.sidebar, header.heights).size(),
                            [&](const FlowBoxes& text) { return overflow(text, header.heights, left); });
  return max(main, overflow(whole_paragraphs(columns.sidebar), header.heights, left));
}

}  // namespace quoin

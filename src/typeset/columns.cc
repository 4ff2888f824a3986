#include "typeset/columns.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "typeset/labels.h"
#include "typeset/running_line.h"

namespace quoin {
namespace {

constexpr double least_below_header = 0.25;  // of a page: with less left the columns begin on the next one

Pt text_width(const Document& document) {
  return document.paper.width - document.margins.left - document.margins.right;
}

/// What a region's column takes of the text width, and where it begins.
struct ColumnFrame {
  Pt left, width;
};

ColumnFrame sidebar_frame(const Document& document) {
  const Sidebar& sidebar = *document.sidebar;
  const bool left = sidebar.side == Side::left;
  return {left ? Pt() : text_width(document) - sidebar.width, sidebar.width};
}

ColumnFrame main_frame(const Document& document) {
  if (!document.sidebar) return {Pt(), text_width(document)};
  const Sidebar& sidebar = *document.sidebar;
  const Pt taken = sidebar.width + sidebar.gap;
  return {sidebar.side == Side::left ? taken : Pt(), text_width(document) - taken};
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
  const Pt used = natural_height(header, last.begin, last.end) + document.below_header.natural;
  if (text_height(document) - used < text_height(document) * least_below_header) return {breaks.size(), Pt()};
  return {breaks.size() - 1, used};
}

/// A header above both columns, and where they begin below it.
struct HeaderPages {
  std::vector<PageBreak> breaks;
  ColumnsBegin begin;
  PageHeights heights;  ///< of the columns
};

HeaderPages header_pages(const Document& document, const std::vector<PageBox>& header) {
  HeaderPages out;
  const Pt whole = text_height(document);
  out.breaks = break_column(header, {whole, whole}, {});
  out.begin = below_header(document, out.breaks, header);
  out.heights = {whole - out.begin.top, whole};
  return out;
}

/// Rules and the like come after what is read.
void put_artifacts_last(Page& page) {
  std::stable_partition(page.items.begin(), page.items.end(),
                        [](const PageItem& item) { return !is_artifact(item.node); });
}

/// The sidebar's ground, first on the page so that all else stands upon it, and the rule between the columns.
void place_ground(const Document& document, Pt top, Page& page) {
  const Sidebar& sidebar = *document.sidebar;
  const bool left = sidebar.side == Side::left;
  const ColumnFrame frame = sidebar_frame(document);
  const Pt middle = document.margins.left + (left ? frame.width + sidebar.gap / 2 : frame.left - sidebar.gap / 2);
  const Pt text_top = document.margins.top + top;
  const Pt text_bottom = document.paper.height - document.margins.bottom;
  if (sidebar.background) {
    const Pt from = top > Pt() ? text_top : Pt();
    const Rule ground{{left ? middle : document.paper.width - middle, document.paper.height - from},
                      *sidebar.background};
    page.items.insert(page.items.begin(), {{left ? Pt() : middle, from}, artifact, ground});
  }
  if (sidebar.rule > Pt())
    page.items.push_back({{middle - sidebar.rule / 2, text_top},
                          artifact,
                          Rule{{sidebar.rule, text_bottom - text_top}, sidebar.rule_color}});
}

/// Breaks and places the columns of one document.
class Paginator {
 public:
  Paginator(const Document& document, Columns columns, const FillLast& fill)
      : document_(document),
        columns_(std::move(columns)),
        header_(header_pages(document, boxes_of(columns_.header))),
        main_(break_column(boxes_of(columns_.main), header_.heights, fill)),
        sidebar_(break_column(boxes_of(columns_.sidebar), header_.heights, {})) {}

  Paginated paginate(TypesetContext& context) {
    Paginated result;
    Pages& pages = result.pages;
    pages.tree = document_.tree;
    pages.outline = document_.outline;
    pages.metadata = document_.metadata;
    const std::size_t columns = header_.begin.first + std::max(main_.size(), sidebar_.size());
    const std::size_t count = std::max({std::size_t{1}, header_.breaks.size(), columns});
    pages.pages.assign(count, {document_.paper, {}});
    for (std::size_t i = 0; i < header_.breaks.size(); ++i)
      place_column(columns_.header, header_.breaks[i], {document_.margins.left, document_.margins.top}, i, pages);
    for (std::size_t i = header_.begin.first; i < columns; ++i) place_columns(i, pages);
    for (std::size_t i = 0; i < count; ++i) {
      put_artifacts_last(pages.pages[i]);
      if (document_.sidebar && i >= header_.begin.first) place_ground(document_, top_of(i), pages.pages[i]);
    }
    place_running_lines(document_, pages, context);
    if (columns == count) judge_last(result);
    return result;
  }

 private:
  Pt top_of(std::size_t page) const { return page == header_.begin.first ? header_.begin.top : Pt(); }

  Point origin_of(const ColumnFrame& frame, std::size_t page) const {
    return {document_.margins.left + frame.left, document_.margins.top + top_of(page)};
  }

  void place_main(std::size_t page, Pages& pages) {
    const std::size_t i = page - header_.begin.first;
    if (i < main_.size()) place_column(columns_.main, main_[i], origin_of(main_frame(document_), page), page, pages);
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
    for (std::size_t i = 0; i < end; ++i) count += columns_.main[i].items.size();
    return count;
  }

  void judge_last(Paginated& result) const {
    const auto judge = [&](const std::vector<Slice>& slices, const std::vector<PageBreak>& breaks) {
      if (breaks.empty() || breaks.size() + header_.begin.first != result.pages.pages.size()) return;
      const Pt top = breaks.size() == 1 ? header_.begin.top : Pt();
      const Pt height = text_height(document_);
      const double filled = (top + filled_share(slices, breaks.back(), height) * height) / height;
      result.last_filled = std::max(result.last_filled, filled);
    };
    judge(columns_.main, main_);
    judge(columns_.sidebar, sidebar_);
    if (!main_.empty()) result.last_ratio = main_.back().ratio;
  }

  const Document& document_;
  Columns columns_;
  HeaderPages header_;
  std::vector<PageBreak> main_, sidebar_;
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

Pt text_measure(const Document& document, const Block& block, TypesetContext& context) {
  const bool apart = document.sidebar && block.region == Region::header && !document.sidebar->whole_height;
  if (apart) return text_width(document) - block.indent;
  if (block.region == Region::sidebar) return sidebar_frame(document).width - block.indent;
  const Pt width = main_frame(document).width;
  if (!block.beside_labels) return width - block.indent;
  return width - label_column_width(document, width, context) - document.labels->gap - block.indent;
}

Columns set_columns(const Document& document, TypesetContext& context, Purpose purpose) {
  Columns columns;
  const Pt main_width = main_frame(document).width;
  const Pt labels = document.labels ? label_column_width(document, main_width, context) + document.labels->gap : Pt();
  const Frame main{main_width, labels, main_width};
  if (!document.sidebar) {
    set_blocks(document, {0, document.blocks.size()}, main, context, columns.main, purpose);
    return columns;
  }
  const Sidebar& sidebar = *document.sidebar;
  const bool header_in_main = sidebar.whole_height;
  for (std::size_t at = 0; at < document.blocks.size();) {
    const Region region = document.blocks[at].region;
    const BlockRange range = range_of(document, at, region);
    if (region == Region::sidebar) {
      set_blocks(document, range, {sidebar.width, Pt(), max(sidebar.width, sidebar.loosest)}, context, columns.sidebar,
                 purpose);
    } else if (region == Region::header && !header_in_main) {
      set_blocks(document, range, {text_width(document), Pt(), Pt()}, context, columns.header, purpose);
    } else {
      set_blocks(document, range, main, context, columns.main, purpose);
      if (region == Region::header) columns.headers = columns.main.size();
    }
    at = range.end;
  }
  return columns;
}

Paginated paginate(const Document& document, Columns columns, const FillLast& fill, TypesetContext& context) {
  return Paginator(document, std::move(columns), fill).paginate(context);
}

ColumnBoxes boxes_of(const Columns& columns) {
  return {boxes_of(columns.header), boxes_of(columns.sidebar), boxes_of(columns.main)};
}

std::size_t count_pages(const Document& document, const ColumnBoxes& columns) {
  const HeaderPages header = header_pages(document, columns.header);
  const auto pages_of = [&](const std::vector<PageBox>& boxes) {
    return boxes.empty() ? 0 : header.begin.first + break_pages(boxes, header.heights).size();
  };
  return std::max({header.breaks.size(), pages_of(columns.main), pages_of(columns.sidebar)});
}

Pt overflow(const Document& document, const ColumnBoxes& columns, std::size_t pages) {
  const HeaderPages header = header_pages(document, columns.header);
  const Pt whole = text_height(document);
  if (header.begin.first >= pages && !columns.header.empty())
    return overflow(columns.header, {whole, whole}, pages) + natural_height(columns.main, 0, columns.main.size());
  const std::size_t left = pages - header.begin.first;
  const Pt main = overflow(columns.main, header.heights, left);
  return columns.sidebar.empty() ? main : max(main, overflow(columns.sidebar, header.heights, left));
}

}  // namespace quoin

#include "typeset/ground.h"

#include <algorithm>

#include "typeset/column_frames.h"

namespace quoin {
namespace {

void place_rule(Point at, const Rule& rule, Page& page) {
  page.items.push_back({at, artifact, rule});
}

/// Between the sidebar and the text beside it, from the paper's left edge.
Pt middle_of_gap(const Document& document) {
  const Sidebar& sidebar = *document.sidebar;
  const ColumnFrame frame = sidebar_frame(document);
  return document.margins.left +
         (sidebar.side == Side::left ? frame.width + sidebar.gap / 2 : frame.left - sidebar.gap / 2);
}

}  // namespace

void order_drawings(Page& page) {
  const auto text = std::stable_partition(page.items.begin(), page.items.end(), [](const PageItem& item) {
    return std::holds_alternative<Panel>(item.what);
  });
  std::stable_partition(text, page.items.end(), [](const PageItem& item) { return !is_artifact(item.node); });
}

void place_header_ground(const Document& document, Pt bottom, bool beside, Page& page) {
  const Pt middle = beside ? middle_of_gap(document) : Pt();
  const bool left = beside && document.sidebar->side == Side::left;
  const Pt width = !beside ? document.paper.width : left ? document.paper.width - middle : middle;
  const Rule ground{{width, document.margins.top + bottom}, document.styles.color(document.header_ground->color)};
  page.items.insert(page.items.begin(), {{left ? middle : Pt(), Pt()}, artifact, ground});
}

void place_ground(const Document& document, Pt top, Page& page) {
  const Sidebar& sidebar = *document.sidebar;
  const bool left = sidebar.side == Side::left;
  const Pt middle = middle_of_gap(document);
  const Pt text_top = document.margins.top + top;
  const Pt text_bottom = document.paper.height - document.margins.bottom;
  if (sidebar.background) {
    const Pt below_header = document.header_ground ? document.below_header.natural : Pt();  // the grounds touch
    const Pt from = top > Pt() ? text_top - below_header : Pt();
    const Rule ground{{left ? middle : document.paper.width - middle, document.paper.height - from},
                      document.styles.color(*sidebar.background)};
    page.items.insert(page.items.begin(), {{left ? Pt() : middle, from}, artifact, ground});
  }
  if (sidebar.rule > Pt())
    place_rule({middle - sidebar.rule / 2, text_top},
               {{sidebar.rule, text_bottom - text_top}, document.styles.color(sidebar.rule_color)}, page);
}

void place_paper_marks(const Document& document, Page& page) {
  constexpr Pt thickness{0.4};
  const Color color = document.styles.color(document.styles[document.running_style].color);
  for (const PaperMark& mark : document.marks)
    place_rule({mark.at.x, mark.at.y - thickness / 2}, {{mark.length, thickness}, color}, page);
}

void place_column_rules(const Document& document, Pt top, Pt height, Page& page) {
  const TextColumns& columns = document.columns;
  if (columns.rule <= Pt() || height <= Pt()) return;
  for (std::size_t i = 1; i < columns.count; ++i) {
    const Pt middle = document.margins.left + main_frame(document, i).left - columns.gap / 2;
    place_rule({middle - columns.rule / 2, document.margins.top + top},
               {{columns.rule, height}, document.styles.color(columns.rule_color)}, page);
  }
}

}  // namespace quoin

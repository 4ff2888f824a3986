#include "fit/sidebar.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "document/compose.h"
#include "document/section_order.h"
#include "document/style_sheet.h"
#include "layout/dress.h"
#include "typeset/columns.h"
#include "typeset/context.h"
#include "typeset/paragraph.h"

namespace quoin {
namespace {

constexpr Pt width_rounding{1e-4};

/// What a contact needs to stand whole, as far as the layout's widest sidebar has it; what is wider still is set smaller: an
/// address in two parts is no address to a machine.
void widen_for_contacts(const Document& top, Layout& layout, TypesetContext& context) {
  Range<Length>& width = layout.sidebar.width;
  const StyleSheet sheet(layout, 0);
  const Pt em = sheet.body_size(), most = width.max.at(em);
  const double least = smallest_type.value / sheet.base(StyleName::contact).size.value;
  Pt widest;
  double factor = 1;
  for (const Block& block : top.blocks) {
    if (block.region != Region::sidebar || block.picture) continue;
    const Pt text = natural_width(block.text, top.styles, context) + width_rounding;
    widest = max(widest, block.indent + text);
    const double fits = (most - block.indent).value / text.value;
    if (fits >= least) factor = std::min(factor, fits);  // what is never whole makes nothing smaller
  }
  if (factor < 1) set_smaller(layout, StyleName::contact, factor);
  const Pt needed = min(widest, most);
  if (needed > width.min.at(em)) width.min = {needed.value, 0};
  if (needed > width.ideal.at(em)) width.ideal = {needed.value, 0};
}

/// What one page of the sidebar has no room for, kind by kind, stands in the main column.
void keep_what_a_page_holds(const FitInput& input, const Look& look, TypesetContext& context, Layout& layout) {
  const auto& [resume, unsettled, locale, paper, fonts, diagnostics, hyphenator, times, stop] = input;
  const Document top = compose_top(resume, layout, locale, paper, look);
  ColumnBoxes boxes = boxes_of(set_columns(top, context, Purpose::heights));
  const OrderedSections shown = order_sections(resume, layout);
  std::vector<SectionKind> kept;
  for (const SectionKind kind : layout.sidebar.sections) {
    ColumnBoxes tried = boxes;
    for (const Section* section : shown.sidebar) {
      if (section->kind != kind) continue;
      const Document alone = compose_alone(resume, layout, locale, paper, look, *section, Region::sidebar);
      const ColumnBoxes part = boxes_of(set_columns(alone, context, Purpose::heights));
      tried.sidebar.insert(tried.sidebar.end(), part.sidebar.begin(), part.sidebar.end());
    }
    if (overflow(top, tried, 1) > width_rounding) continue;
    boxes = std::move(tried);
    kept.push_back(kind);
  }
  layout.sidebar.sections = std::move(kept);
  layout.sidebar.shown = !boxes.sidebar.empty();
}

/// How long the columns are, at natural spaces, as if on one endless page; and the pages that they take, and that the text takes.
struct Lengths {
  Pt sidebar, text;
  std::size_t pages = 0, text_pages = 0;
  Pt longer() const { return max(sidebar, text); }
  bool sidebar_goes_on() const { return text_pages < pages; }
};

Lengths lengths_in(const Layout& layout, const FitInput& input, const Look& look, TypesetContext& context) {
  const Document document = compose(input.resume, layout, input.locale, input.paper, look);
  ColumnBoxes boxes = measure_columns(document, context, 0);
  const auto length = [](const std::vector<PageBox>& column) { return natural_height(column, 0, column.size()); };
  Lengths out{length(boxes.sidebar), length(boxes.main.boxes), count_pages(document, boxes), 0};
  boxes.sidebar.clear();
  out.text_pages = count_pages(document, boxes);
  return out;
}

/// Of several pages the columns shall be about as long as one another: while the sidebar is the longer one, its last
/// kind goes over to the text, if that makes the longer one shorter; or if it stood alone on a page, and no page more comes of it.
void balance(const FitInput& input, const Look& look, TypesetContext& context, Layout& layout) {
  Lengths now = lengths_in(layout, input, look, context);
  while (now.pages > 1 && (now.sidebar > now.text || now.sidebar_goes_on()) && !layout.sidebar.sections.empty()) {
    Layout tried = layout;
    tried.sidebar.sections.pop_back();
    const Lengths then = lengths_in(tried, input, look, context);
    const bool better = then.longer() <= now.longer() || (now.sidebar_goes_on() && then.pages <= now.pages);
    if (!better) break;  // as before where the résumé has none of that kind
    layout = std::move(tried);
    now = then;
  }
  layout.sidebar.shown = now.sidebar > Pt();
}

}  // namespace

Layout settle_sidebar(const FitInput& input) {
  const auto& [resume, layout, locale, paper, fonts, diagnostics, hyphenator, times, stop] = input;
  Layout settled = layout;
  if (!layout.sidebar.shown) return settled;
  Diagnostics ignored;  // what is found here is found again where it is set
  TypesetContext context(fonts, locale.tag, locale.right_to_left, resume.places, ignored, hyphenator, stop);
  Look look;
  look.left_out.assign(resume.leaves.size(), false);
  const Document top = compose_top(resume, layout, locale, paper, look);
  widen_for_contacts(top, settled, context);
  if (layout.sidebar.pages == SidebarPages::first)
    keep_what_a_page_holds(input, look, context, settled);
  else
    balance(input, look, context, settled);
  // Nobody wants a page whose text stands in the narrow column alone.
  if (resume.basics.summary.empty() && order_sections(resume, settled).main.empty()) {
    settled.sidebar.sections.clear();
    settled.sidebar.shown = std::any_of(top.blocks.begin(), top.blocks.end(),
                                        [](const Block& block) { return block.region == Region::sidebar; });
  }
  return settled;
}

}  // namespace quoin

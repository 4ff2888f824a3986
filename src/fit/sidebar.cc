#include "fit/sidebar.h"

#include "document/compose.h"
#include "document/section_order.h"
#include "document/style_sheet.h"
#include "typeset/columns.h"
#include "typeset/context.h"
#include "typeset/paragraph.h"

namespace quoin {
namespace {

constexpr Pt width_rounding{1e-4};

/// What a contact needs to stand whole, as far as the layout's widest sidebar has it.
void widen_for_contacts(const Document& top, Layout& layout, TypesetContext& context) {
  Range<Length>& width = layout.sidebar.width;
  const Pt em = StyleSheet(layout, 0).body_size();
  Pt widest;
  for (const Block& block : top.blocks)
    if (block.region == Region::sidebar && !block.picture)
      widest = max(widest, natural_width(block.text, top.styles, context) + width_rounding);
  const Pt needed = min(widest, width.max.at(em));
  if (needed > width.min.at(em)) width.min = {needed.value, 0};
  if (needed > width.ideal.at(em)) width.ideal = {needed.value, 0};
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
  widen_for_contacts(compose_top(resume, layout, locale, paper, look), settled, context);
  const Document top = compose_top(resume, settled, locale, paper, look);
  ColumnBoxes boxes = boxes_of(set_columns(top, context, Purpose::heights));
  const OrderedSections shown = order_sections(resume, layout);
  settled.sidebar.sections.clear();
  for (const SectionKind kind : layout.sidebar.sections) {
    ColumnBoxes tried = boxes;
    for (const Section* section : shown.sidebar) {
      if (section->kind != kind) continue;
      const Document alone = compose_alone(resume, settled, locale, paper, look, *section, Region::sidebar);
      const ColumnBoxes part = boxes_of(set_columns(alone, context, Purpose::heights));
      tried.sidebar.insert(tried.sidebar.end(), part.sidebar.begin(), part.sidebar.end());
    }
    if (overflow(top, tried, 1) > width_rounding) continue;
    boxes = std::move(tried);
    settled.sidebar.sections.push_back(kind);
  }
  settled.sidebar.shown = !boxes.sidebar.empty();
  return settled;
}

}  // namespace quoin

#include "fit/sidebar.h"

#include <algorithm>

#include "document/compose.h"
#include "typeset/columns.h"
#include "typeset/context.h"

namespace quoin {
namespace {

constexpr Pt rounding{1e-4};

bool omitted(const Layout& layout, SectionKind kind) {
  const std::vector<SectionKind>& gone = layout.sections.omit;
  return std::find(gone.begin(), gone.end(), kind) != gone.end();
}

}  // namespace

Layout settle_sidebar(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, FontBook& fonts,
                      Hyphenator* hyphenator) {
  Layout settled = layout;
  if (!layout.sidebar.shown) return settled;
  Diagnostics ignored;  // what is found here is found again where it is set
  TypesetContext context(fonts, locale.tag, locale.right_to_left, ignored, hyphenator);
  Look look;
  look.left_out.assign(resume.leaves.size(), false);
  const Document top = compose_top(resume, layout, locale, paper, look);
  ColumnBoxes boxes = boxes_of(set_columns(top, context, Purpose::heights));
  settled.sidebar.sections.clear();
  for (const SectionKind kind : layout.sidebar.sections) {
    if (omitted(layout, kind)) continue;
    ColumnBoxes tried = boxes;
    for (const Section& section : resume.sections) {
      if (section.kind != kind) continue;
      const Document alone = compose_alone(resume, layout, locale, paper, look, section, Region::sidebar);
      const ColumnBoxes part = boxes_of(set_columns(alone, context, Purpose::heights));
      tried.sidebar.insert(tried.sidebar.end(), part.sidebar.begin(), part.sidebar.end());
    }
    if (overflow(top, tried, 1) > rounding) continue;
    boxes = std::move(tried);
    settled.sidebar.sections.push_back(kind);
  }
  return settled;
}

}  // namespace quoin

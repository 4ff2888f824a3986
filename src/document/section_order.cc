#include "document/section_order.h"

#include <algorithm>

namespace quoin {
namespace {

bool among(const std::vector<SectionKind>& kinds, SectionKind kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

void take(const Resume& resume, const std::vector<SectionKind>& kinds, std::vector<const Section*>& to) {
  for (const SectionKind kind : kinds)
    for (const Section& section : resume.sections)
      if (section.kind == kind) to.push_back(&section);
}

std::vector<SectionKind> without(std::vector<SectionKind> kinds, const std::vector<SectionKind>& gone) {
  kinds.erase(std::remove_if(kinds.begin(), kinds.end(), [&](SectionKind kind) { return among(gone, kind); }),
              kinds.end());
  return kinds;
}

}  // namespace

OrderedSections order_sections(const Resume& resume, const Layout& layout) {
  std::vector<SectionKind> aside;
  if (layout.sidebar.shown) aside = without(layout.sidebar.sections, layout.sections.omit);
  std::vector<SectionKind> gone = layout.sections.omit;
  gone.insert(gone.end(), aside.begin(), aside.end());
  const std::vector<SectionKind> first = without(layout.sections.first, gone),
                                 last = without(layout.sections.last, gone);
  OrderedSections out;
  take(resume, aside, out.sidebar);
  take(resume, first, out.main);
  for (const Section& section : resume.sections)
    if (!among(gone, section.kind) && !among(first, section.kind) && !among(last, section.kind))
      out.main.push_back(&section);
  take(resume, last, out.main);
  return out;
}

}  // namespace quoin

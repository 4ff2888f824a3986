#include "document/section_order.h"

#include <algorithm>

namespace quoin {
namespace {

bool among(const std::vector<SectionKind>& kinds, SectionKind kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

void take(const std::vector<const Section*>& from, const std::vector<SectionKind>& kinds, std::vector<const Section*>& to) {
  for (const SectionKind kind : kinds)
    for (const Section* section : from)
      if (section->kind == kind) to.push_back(section);
}

std::vector<SectionKind> without(std::vector<SectionKind> kinds, const std::vector<SectionKind>& gone) {
  kinds.erase(std::remove_if(kinds.begin(), kinds.end(), [&](SectionKind kind) { return among(gone, kind); }),
              kinds.end());
  return kinds;
}

/// Prose that opens the résumé may go first, as a summary does; a declaration at its end stays there.
std::size_t opening_prose(const Resume& resume) {
  const auto other = std::find_if(resume.sections.begin(), resume.sections.end(),
                                  [](const Section& section) { return section.kind != SectionKind::prose; });
  return static_cast<std::size_t>(other - resume.sections.begin());
}

}  // namespace

OrderedSections order_sections(const Resume& resume, const Layout& layout) {
  std::vector<SectionKind> aside;
  if (layout.sidebar.shown) aside = without(layout.sidebar.sections, layout.sections.omit);
  std::vector<SectionKind> gone = layout.sections.omit;
  gone.insert(gone.end(), aside.begin(), aside.end());
  const std::vector<SectionKind> first = without(layout.sections.first, gone),
                                 last = without(layout.sections.last, gone);
  std::vector<const Section*> all, to_front, rest;
  const std::size_t opening = opening_prose(resume);
  for (std::size_t i = 0; i < resume.sections.size(); ++i) {
    const Section& section = resume.sections[i];
    all.push_back(&section);
    if (among(gone, section.kind) || among(last, section.kind)) continue;
    const bool goes_first = among(first, section.kind) && (section.kind != SectionKind::prose || i < opening);
    (goes_first ? to_front : rest).push_back(&section);
  }
  OrderedSections out;
  take(all, aside, out.sidebar);
  take(to_front, first, out.main);
  out.main.insert(out.main.end(), rest.begin(), rest.end());
  take(all, last, out.main);
  return out;
}

}  // namespace quoin

// Which of a résumé's sections stand where: a layout may put kinds first or last, into the sidebar, or leave them out.
#pragma once

#include <vector>

#include "layout/layout.h"
#include "resume/resume.h"

namespace quoin {

struct OrderedSections {
  std::vector<const Section*> main, sidebar;
};

/// Sections of one kind keep the résumé's order. Borrows the résumé.
OrderedSections order_sections(const Resume& resume, const Layout& layout);

}  // namespace quoin

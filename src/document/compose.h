// Résumé + layout → document: which rows, which styles, which words, in which order.
#pragma once

#include "base/geometry.h"
#include "document/document.h"
#include "document/look.h"
#include "layout/layout.h"
#include "locale/locale.h"
#include "resume/resume.h"

namespace quoin {

/// Pure: the same arguments give the same document. Lengths in points.
Document compose(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, const Look& look);

/// The same without its sections, and one section by itself: what a trial measures alone and remembers. Without what is
/// no block (running lines, metadata).
Document compose_top(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, const Look& look);
Document compose_alone(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, const Look& look,
                       const Section& section, Region region);

/// What stands above the first section of the main column, where that begins with something else: the section stands no
/// closer to it than a header asks.
VerticalGlue above_first_section(const VerticalGlue& section, const VerticalGlue& below_header);

}  // namespace quoin

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

}  // namespace quoin

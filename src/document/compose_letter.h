// A résumé's letter + layout → document: the résumé's head over one column, its parts where a region's conventions have them.
#pragma once

#include "base/geometry.h"
#include "document/document.h"
#include "document/letter_conventions.h"
#include "document/look.h"
#include "layout/layout.h"
#include "locale/locale.h"
#include "resume/resume.h"

namespace quoin {

/// What the letter says, else its language.
const LetterConvention& convention_for(const Letter& letter, const Locale& locale);

/// How far down the head may reach without pushing down what stands below it, from the paper's top; nothing where that stands
/// nowhere in particular. A letter with fold marks goes into a window envelope.
std::optional<Pt> end_of_head(const Letter& letter, const Locale& locale);

/// The résumé has a letter; `locale` has months in full. Pure, and lengths in points.
Document compose_letter(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, const Look& look);

}  // namespace quoin

// Faults of a layout that show only when the paper and the fonts at hand are known.
#pragma once

#include "base/geometry.h"
#include "fit/fit.h"
#include "layout/layout.h"
#include "locale/locale.h"
#include "quoin/diagnostic.h"
#include "quoin/request.h"
#include "resume/resume.h"
#include "text/font_book.h"

namespace quoin {

/// Every font of the layout names a family that exists. Throws Failure where a broken font file may be the one wanted.
void check_families(const Layout& layout, FontBook& fonts, Diagnostics& diagnostics);

/// Says that no family is called so, and which may be meant.
void report_unknown_family(const PlacedName& family, FontBook& fonts, Diagnostics& diagnostics);

/// Warns of small capitals and figures that a style's face does not have ("no-feature"); text then stands in ordinary
/// ones, for scaled capitals are none. The families must exist.
void check_features(const Layout& layout, FontBook& fonts, Diagnostics& diagnostics);

/// Warns of a style whose family has no face of the weight that it asks for. Reads no font of a bundled family.
void check_weights(const Layout& layout, FontBook& fonts, Diagnostics& diagnostics);

/// True if the margins leave room for text on this paper.
bool check_margins(const Layout& layout, Size paper, Diagnostics& diagnostics);

/// True if a sidebar, labels and indents leave room for text, the margins being sound.
bool check_columns(const Layout& layout, Size paper, Diagnostics& diagnostics);

/// True if a photo that the résumé has leaves room for text on this paper, the margins being sound. One that the layout
/// does not print is told of.
bool check_photo(const Layout& layout, const Resume& resume, Size paper, Diagnostics& diagnostics);

/// Warns where lines run from right to left, for the page's sides are not exchanged.
void check_direction(const Resume& resume, const Locale& locale, Diagnostics& diagnostics);

/// Warns of a photo whose file says where it was taken, and may. For a PDF that the file rides along in: no other has its notes.
void check_photo_notes(const Resume& resume, Diagnostics& diagnostics);

/// A résumé that something is redacted of, or that has its values elsewhere, does not ride along as it stands: `embed-source`. For a PDF
/// that is to carry it.
void check_private_source(const Request& request, const Resume& resume, const Sources& sources, Diagnostics& diagnostics);

/// Warns, once, of the fields that no row of a layout of the user's own prints, be they left out by a fit or not. A kind
/// that the layout omits is left out on purpose, and so is what a bundled layout does not print.
void check_printed(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, const Fitted& fitted,
                   Diagnostics& diagnostics);

}  // namespace quoin

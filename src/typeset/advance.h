// How wide shaped text is set: its advances with letterspacing.
#pragma once

#include <cstddef>

#include "document/document.h"
#include "text/shape.h"

namespace quoin {

/// Advance of one glyph in ems, with letterspacing. Letters never part so far that an extractor sees a space, whatever
/// kerning adds; the glyphs of one cluster, such as a letter and its accent, are not parted at all.
double spaced_advance(const ShapedText& shaped, std::size_t at, double tracking);

/// Advance of the whole in points, in a style.
Pt spaced_width(const ShapedText& shaped, const TextStyle& style);

/// How many gaps between letters it has, the one behind it included.
std::size_t letter_gaps(const ShapedText& shaped);

}  // namespace quoin

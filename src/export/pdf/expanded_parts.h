// A run of glyphs cut where abbreviations begin and end.
#pragma once

#include <string>
#include <vector>

#include "page/pages.h"

namespace quoin::pdf {

/// A stretch of a run, which begins where the one before it ends.
struct ExpandedPart {
  GlyphRun run;
  std::string meaning;  ///< what it stands for; empty: itself
};

/// Whether there is anything to cut; never in a run from right to left, whose parts would change places.
bool expands(const GlyphRun& run);

/// What does not begin and end with glyphs of its own stays in the stretch around it.
std::vector<ExpandedPart> expanded_parts(const GlyphRun& run);

}  // namespace quoin::pdf

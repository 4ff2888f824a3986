// A paragraph's text cut into runs of one script, one direction and one face (UAX 24, UAX 9; through ICU).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/places.h"
#include "quoin/diagnostic.h"
#include "text/font_book.h"

namespace quoin {

/// A stretch of the paragraph that the caller styled alike, by byte offsets.
struct StyledStretch {
  std::uint32_t begin = 0, end = 0;
  FaceId face = 0;
  ValueId value_id = no_value;  ///< that the text is of, for a character that nothing draws
  /// Neighbours of one number above 0 have a direction of their own, in which what is around them has no part.
  std::uint32_t isolate = 0;
};

struct TextItem {
  std::uint32_t begin = 0, end = 0;
  std::uint32_t stretch = 0;  ///< index into the stretches
  FaceId face = 0;            ///< the stretch's face, or a fallback
  std::uint32_t script = 0;   ///< hb_script_t
  std::uint8_t level = 0;     ///< bidi embedding level; odd is right-to-left
};

/// `stretches` cover `text` without gaps. Characters that no font draws are reported together, once for each value of
/// the stretches and at its place ("undrawable-character"), and stay in their stretch's face, for the run fails before
/// they are drawn.
std::vector<TextItem> itemize(std::string_view text, const std::vector<StyledStretch>& stretches, bool right_to_left,
                              FontBook& fonts, const Places& places, Diagnostics& diagnostics);

/// Visual order (UAX 9, rule L2) of runs whose levels are given in logical order: result[i] is the logical index of
/// the i-th run from the left.
std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels);

}  // namespace quoin

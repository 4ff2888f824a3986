// Whether a face draws a letter as the small capital that a reader of its language expects.
#pragma once

#include "text/shape.h"

namespace quoin {

/// False of a small letter that the face has and leaves small among small capitals, and of a Greek one that keeps its accent there, which
/// capitals do without. True of what is no small letter, or not in the face.
bool has_small_capital(Shaper& shaper, const FontBook& fonts, FaceId face, char32_t letter);

}  // namespace quoin

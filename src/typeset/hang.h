// Optical margins: how far a character at a line's edge stands out of it, so that the edge looks straight.
#pragma once

namespace quoin {

/// Shares of the character's advance; 0 for what stands flush.
struct Hang {
  double left = 0, right = 0;
};

Hang hang_of(char32_t character);

}  // namespace quoin

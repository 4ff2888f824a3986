// The only clock: for figures that are told, never for what is made.
#pragma once

#include <chrono>

namespace quoin {

/// Milliseconds of a clock that never goes back.
inline double milliseconds() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace quoin

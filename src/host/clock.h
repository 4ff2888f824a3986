// The only clock: for figures that are told, never for what is made.
#pragma once

namespace quoin {

/// Milliseconds of a clock that never goes back.
double milliseconds();

}  // namespace quoin

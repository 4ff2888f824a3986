// Numbers as text, the same on every machine: fixed notation, trailing zeros cut.
#pragma once

#include <string>

namespace quoin {

/// Appends `value` with at most `decimals` digits after the point (0 to 6): "595.276", "12", "0". Never an exponent,
/// never "-0". `value` must be finite.
void append_decimal(std::string& out, double value, int decimals = 3);
std::string decimal(double value, int decimals = 3);

}  // namespace quoin

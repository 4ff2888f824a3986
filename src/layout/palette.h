// Colours by name: what a layout paints with, told apart even where two look alike.
#pragma once

#include <cstdint>
#include <vector>

#include "base/color.h"
#include "base/shared_string.h"

namespace quoin {

struct NamedColor {
  SharedString name;  ///< as in the layout's [color]; empty for one that was written where it is used
  Color color;
};

/// Index into a Palette.
using ColorId = std::uint16_t;
/// What a layout says no colour of: black.
inline constexpr ColorId unsaid_color = 0;

/// Begins with the unsaid colour; then what the layout uses, in the order of its first use.
using Palette = std::vector<NamedColor>;
inline Palette unsaid_palette() {
  return {{{}, Color{}}};
}

}  // namespace quoin

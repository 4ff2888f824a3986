// Small vector drawings, our own: a timeline's dot, and icons before contacts. An icon is strokes of one weight and a few
// dots, so that all of them are as dark as one another. One for a network hints at it and copies no mark of anybody's.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "base/shape_name.h"

namespace quoin {

/// What dumps call it.
std::string_view shape_name(ShapeName name);

struct PathStep {
  enum class Kind : std::uint8_t { move, line, curve, close } kind = Kind::close;
  Point points[3]{};  ///< the last of as many as the step takes is where it leads to
};

/// Either path may be empty.
struct Drawing {
  std::vector<PathStep> strokes;  ///< to be drawn `thickness` wide, with round ends and corners
  std::vector<PathStep> fills;    ///< to be filled, nowhere one over another
  Pt thickness;
};

/// In a box of `size`, from its top left corner downwards; no ink outside of it.
Drawing drawing_of(ShapeName name, Pt size);

}  // namespace quoin

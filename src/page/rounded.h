// The outline of a rectangle with rounded corners, or of a line along its inside.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "page/shapes.h"

namespace quoin {

/// From the rectangle's top left corner downwards, to be filled by the even-odd rule. A radius is no more than half a
/// side; with `border` above 0 only a line of that thickness inside the edge is filled.
std::vector<PathStep> rounded_path(Size size, Pt radius, Pt border);

}  // namespace quoin

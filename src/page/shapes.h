// Small vector drawings: a timeline's dot, and what tells an e-mail address from a phone number at a glance. Our own.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace quoin {

enum class ShapeName : std::uint8_t { briefcase, cap, code, dot, email, person, phone, pin, window };

/// What dumps call it.
std::string_view shape_name(ShapeName name);

struct PathStep {
  enum class Kind : std::uint8_t { move, line, curve, close } kind = Kind::close;
  Point points[3]{};  ///< the last of as many as the step takes is where it leads to
};

/// The outline in a box of `size`, from its top left corner downwards, to be filled by the even-odd rule.
std::vector<PathStep> path_of(ShapeName name, Pt size);

}  // namespace quoin

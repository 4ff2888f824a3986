// Points and sizes on a page. The origin is the page's top left corner and y grows downwards;
// only the PDF writer, whose format counts from the bottom, turns it over.
#pragma once

#include "base/length.h"

namespace quoin {

struct Point {
  Pt x, y;
  constexpr auto operator<=>(const Point&) const = default;
};

struct Size {
  Pt width, height;
  constexpr auto operator<=>(const Size&) const = default;
};

}  // namespace quoin

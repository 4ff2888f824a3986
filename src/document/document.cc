#include "document/document.h"

namespace quoin {

bool Styles::look_alike(StyleId one, StyleId other) const {
  if (one == other) return true;
  const TextStyle &a = all[one], &b = all[other];
  if (a.color == b.color || color(a.color) != color(b.color)) return false;
  TextStyle recoloured = a;
  recoloured.color = b.color;
  return recoloured == b;
}

}  // namespace quoin

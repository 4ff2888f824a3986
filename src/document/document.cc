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

Pt text_width(const Document& document) {
  return document.paper.width - document.margins.left - document.margins.right;
}

Pt main_measure(const Document& document) {
  Pt width = text_width(document);
  if (document.sidebar) width = width - (document.sidebar->width + document.sidebar->gap);
  const auto count = static_cast<double>(document.columns.count);
  return (width - document.columns.gap * (count - 1)) / count;
}

bool is_narrow(const Document& document) {
  return main_measure(document) < points_from_mm(70);
}

}  // namespace quoin

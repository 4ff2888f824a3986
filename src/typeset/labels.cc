#include "typeset/labels.h"

namespace quoin {
namespace {

constexpr double widest_share = 1.0 / 3;  // of the frame

Measure label_measure(const Document& document, Pt column) {
  return {column, document.labels->align, {}, true};
}

}  // namespace

Pt widest_label(const Document& document, Pt frame, TypesetContext& context) {
  const Pt most = frame * widest_share;
  Pt widest;
  for (const Block& block : document.blocks)
    if (block.label) {
      const Pt width = natural_width(block.label->text, document.styles, context);
      const bool heading = block.outline >= 0;  // one that does not fit stands above
      if (!heading || width <= most) widest = max(widest, width);
    }
  return widest;
}

Pt label_column_width(const Document& document, Pt frame, TypesetContext& context) {
  if (!document.labels) return Pt();
  const Pt wanted = document.labels->width ? *document.labels->width : widest_label(document, frame, context);
  return min(wanted, frame * widest_share);
}

std::vector<SetLine> set_label(const Label& label, const Document& document, Pt column, TypesetContext& context) {
  return set_paragraph(label.text, document.styles, label_measure(document, column), context);
}

LineCount count_label_lines(const Label& label, const Document& document, Pt column, TypesetContext& context) {
  return count_lines(label.text, document.styles, label_measure(document, column), context);
}

}  // namespace quoin

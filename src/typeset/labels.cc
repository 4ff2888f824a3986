#include "typeset/labels.h"

#include "typeset/paragraph.h"

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

bool heading_turns_over(const Block& block, const Document& document, Pt column, TypesetContext& context) {
  return block.label && block.outline >= 0 &&
         natural_width(block.label->text, document.styles, context) > column + Pt(0.01);
}

Block heading_above(const Block& block, const Document& document) {
  Block heading;
  heading.text = block.label->text;
  heading.style = heading.text.runs.front().style;
  heading.leading = document.styles[heading.style].leading;
  heading.rule = block.rule;
  heading.above = block.above;
  heading.outline = block.outline;
  return heading;
}

Block without_heading(const Block& block) {
  constexpr double gap = 0.35;  // of the leading
  Block rest = block;
  rest.label.reset();
  rest.rule.reset();
  rest.outline = -1;
  rest.above = {block.leading * gap, Pt(), Pt()};
  return rest;
}

}  // namespace quoin

#include "typeset/hanging_heading.h"

#include "typeset/paragraph.h"

namespace quoin {

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

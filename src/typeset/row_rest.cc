#include "typeset/row_rest.h"

#include <algorithm>
#include <iterator>

#include "typeset/paragraph.h"

namespace quoin {
namespace {

using Runs = std::vector<TextRun>;

bool is_joint(const TextRun& run) {
  return run.cohesion == Cohesion::joint;
}

bool has_rule(const Block& block, RulePlace place) {
  return block.rule && block.rule->place == place;
}

}  // namespace

bool row_turns_over(const Block& block, const Document& document, Pt measure, TypesetContext& context) {
  return block.rest && natural_width(block.text, document.styles, context) > measure + Pt(0.01);
}

Block row_begin(const Block& block) {
  Block out = block;
  Runs& runs = out.text.runs;
  runs.erase(std::find_if(runs.begin(), runs.end(), is_joint), runs.end());
  out.rest.reset();
  out.right.reset();
  if (has_rule(block, RulePlace::below)) out.rule.reset();
  return out;
}

Block row_rest(const Block& block) {
  Block out = block;
  Runs& runs = out.text.runs;
  const auto joint = std::find_if(runs.begin(), runs.end(), is_joint);
  runs.erase(runs.begin(), std::find_if_not(joint, runs.end(), is_joint));
  out.rest.reset();
  if (has_rule(block, RulePlace::above)) out.rule.reset();
  out.style = block.rest->style;
  out.leading = block.rest->leading;
  out.above = block.rest->above;
  return out;
}

}  // namespace quoin

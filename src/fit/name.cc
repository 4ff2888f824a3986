#include "fit/name.h"

#include <algorithm>

#include "document/compose.h"
#include "layout/dress.h"
#include "typeset/columns.h"
#include "typeset/context.h"
#include "typeset/paragraph.h"
#include "typeset/photo.h"

namespace quoin {
namespace {

constexpr double least_for_words = 0.6;   // of the size that the layout asks for
constexpr double least_for_lines = 0.75;  // a name shall stay the largest text
constexpr double size_step = 0.05;
constexpr std::size_t most_lines = 2;

/// Nothing but the name stands in it.
bool is_name(const Block& block, ValueId name) {
  return !block.text.empty() && std::all_of(block.text.runs.begin(), block.text.runs.end(),
                                            [&](const TextRun& run) { return run.value_id == name; });
}

/// What a block has of the width, beside a photo too.
Pt room_of(const Document& document, std::size_t block, TypesetContext& context) {
  const Frame frame = region_frames(document, context).of(document.blocks[block].region);
  const bool beside = document.photo && block < document.photo->beside;
  const Pt photo = beside ? taken_by(*document.photo) : Pt();
  return frame.width - photo - text_left(document.blocks[block], document, frame, context);
}

double factor_for(const Block& name, const Styles& styles, Pt room, TypesetContext& context) {
  const Pt word = widest_word(name.text, styles, context);
  const double whole = word > room ? std::max(room / word - 0.001, least_for_words) : 1;
  for (double factor = whole; factor >= least_for_lines; factor -= size_step) {  // a wider measure is as smaller type
    const Measure measure = measure_of(name, room / factor);
    if (count_lines(name.text, styles, measure, context).lines <= most_lines) return factor;
  }
  return whole;
}

}  // namespace

void settle_name(const FitInput& input, Layout& layout) {
  const auto& [resume, unsettled, locale, paper, fonts, diagnostics, hyphenator, times, stop] = input;
  Diagnostics ignored;  // what is found here is found again where it is set
  TypesetContext context(fonts, locale.tag, locale.right_to_left, resume.places, ignored, hyphenator, stop);
  Look look;
  look.left_out.assign(resume.leaves.size(), false);
  const Document top = compose_top(resume, layout, locale, paper, look);
  double factor = 1;
  for (std::size_t i = 0; i < top.blocks.size(); ++i)
    if (is_name(top.blocks[i], resume.basics.name.value_id))
      factor = std::min(factor, factor_for(top.blocks[i], top.styles, room_of(top, i, context), context));
  if (factor < 1) set_smaller(layout, StyleName::name, factor);
}

}  // namespace quoin

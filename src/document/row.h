// A layout's row with a résumé's fields in its braces → inline text. A brace whose field is missing vanishes with its
// punctuation; a row whose every field is missing vanishes whole.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "base/shared_string.h"
#include "document/document.h"
#include "layout/layout.h"
#include "resume/inline_text.h"

namespace quoin {

/// What a text may be that a language abbreviates words of; a date is one by itself.
enum class Abbreviates : std::uint8_t { nothing, degrees, titles };

/// Inline text on its way into a paragraph.
struct Inline {
  InlineRun run;
  std::optional<StyleName> style;  ///< the field's own, where it has one (dates, contacts)
  Cohesion cohesion = Cohesion::loose;
  ValueId value_id = no_value;  ///< what of the résumé it says
  std::optional<Icon> icon{};  ///< before the text
  std::optional<Meter> meter{};  ///< in the place of the text, a space
  std::int32_t tag = 0;          ///< which keyword it is of, counted from 1; 0: not set as a tag
  bool in_column = false;      ///< below others of its style: a date at the right, a label
  std::optional<SlotRef> field{};
  const Dates* dates = nullptr;     ///< that it says
  SharedString link_says{};         ///< to people who cannot see its link, where that is not the text
  Abbreviates abbreviates = Abbreviates::nothing;
  Counter counter = Counter::none;  ///< whose number will stand in the text's place
};

using Inlines = std::vector<Inline>;

/// What stands in a slot; empty where the entry does not have it.
using SlotLookup = std::function<Inlines(const SlotRef&)>;

Inlines expand_row(const RowTemplate& row, const SlotLookup& lookup);

/// A field's text as inline text.
Inlines inlines_of(const Text& text);
void append(Inlines& to, const Inlines& from);
/// Marks what stands in a column.
Inlines in_column(Inlines inlines);
/// A middle dot, a bullet or a bar between spaces is a separator, in whose place a line may end.
void append_literal(Inlines& to, std::string text);

}  // namespace quoin

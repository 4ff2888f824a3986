#include "document/foot.h"

#include "document/row.h"

namespace quoin {

ParagraphText foot_text(const Document& document, std::size_t number, std::size_t count) {
  ParagraphText text;
  if (count < 2) return text;
  const SlotLookup lookup = [&](const SlotRef& ref) -> Inlines {
    Inlines out;
    switch (ref.slot) {
      case Slot::text_field:
        if (ref.field == Field::name) append_literal(out, document.owner);
        break;
      case Slot::page:
        append_literal(out, std::to_string(number));
        break;
      case Slot::pages:
        append_literal(out, std::to_string(count));
        break;
      default:
        break;
    }
    return out;
  };
  for (const Inline& part : expand_row(document.foot, lookup)) {
    TextRun run;
    run.text = part.run.text;
    run.style = document.foot_style;
    run.node = page_foot;
    run.cohesion = Cohesion::unbreakable;
    text.runs.push_back(std::move(run));
  }
  return text;
}

}  // namespace quoin

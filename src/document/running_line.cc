#include "document/running_line.h"

#include "document/row.h"

namespace quoin {
namespace {

bool stands_on(RunningWhen when, std::size_t number, std::size_t count) {
  switch (when) {
    case RunningWhen::always:
      return true;
    case RunningWhen::several:
      return count > 1;
    case RunningWhen::not_first:
      return number > 1;
    case RunningWhen::first:
      return number == 1;
  }
  return false;
}

std::string slot_text(const Document& document, const SlotRef& ref, std::size_t number, std::size_t count) {
  switch (ref.slot) {
    case Slot::text_field:
      return ref.field == Field::name ? document.owner : std::string();
    case Slot::headline:
      return document.headline;
    case Slot::date:
      return document.last_updated;
    case Slot::page:
      return std::to_string(number);
    case Slot::pages:
      return std::to_string(count);
    default:
      return {};
  }
}

}  // namespace

RunningText running_text(const Document& document, const RunningLine& line, NodeId node, std::size_t number,
                         std::size_t count) {
  if (!stands_on(line.when, number, count)) return {};
  const SlotLookup lookup = [&](const SlotRef& ref) -> Inlines {
    Inlines out;
    const std::string text = slot_text(document, ref, number, count);
    if (!text.empty()) append_literal(out, text);
    return out;
  };
  const auto text_of = [&](const RowTemplate& row) {
    ParagraphText text;
    for (const Inline& part : expand_row(row, lookup)) {
      TextRun run;
      run.text = part.run.text;
      run.style = document.running_styles[(part.run.strong ? 1 : 0) + (part.run.emphasis ? 2 : 0)];
      run.node = node;
      run.cohesion = Cohesion::whole_words;
      text.runs.push_back(std::move(run));
    }
    return text;
  };
  return {text_of(line.left), text_of(line.center), text_of(line.right)};
}

}  // namespace quoin

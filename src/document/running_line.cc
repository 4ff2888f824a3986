#include "document/running_line.h"

#include "document/row.h"

namespace quoin {
namespace {

Inlines plain_text(const Text& text) {
  Inlines out;
  if (text.empty()) return out;
  append_literal(out, text.plain());
  out.back().value_id = text.value_id;
  return out;
}

/// A figure stands in the number's place until there are pages.
Inlines number_of_pages(Counter counter) {
  Inlines out;
  append_literal(out, "0");
  out.back().counter = counter;
  return out;
}

class RunningComposer {
 public:
  explicit RunningComposer(Composer& composer) : composer_(composer) {
    const std::optional<DateValue>& updated = composer.resume.document.last_updated;
    if (updated && std::holds_alternative<Date>(updated->value)) updated_.date = updated;
  }

  std::vector<RunningRun> side(const RowTemplate& row) const {
    std::vector<RunningRun> out;
    for (const Inline& part : expand_row(row, [&](const SlotRef& ref) { return field(ref); })) {
      RunningRun run;
      if (part.counter == Counter::none) run.text = part.run.text;
      run.style = composer_.sheet.id(StyleName::foot, {part.run.strong, part.run.emphasis});
      run.counter = part.counter;
      run.value_id = part.value_id;
      run.field = part.field;
      if (part.dates) run.date = composer_.add_dates(*part.dates, run.text);
      out.push_back(std::move(run));
    }
    return out;
  }

 private:
  Inlines field(const SlotRef& ref) const {
    const Basics& basics = composer_.resume.basics;
    switch (ref.slot) {
      case Slot::text_field:
        return ref.field == Field::name ? plain_text(basics.name) : Inlines{};
      case Slot::headline:
        return plain_text(basics.headline);
      case Slot::date:
        return last_updated();
      case Slot::page:
        return number_of_pages(Counter::page);
      case Slot::pages:
        return number_of_pages(Counter::pages);
      default:
        return {};
    }
  }

  Inlines last_updated() const {
    Inlines out;
    if (!updated_.date) return out;
    append_literal(out, format_date(std::get<Date>(updated_.date->value), composer_.locale));
    out.back().value_id = updated_.date->value_id;
    out.back().dates = &updated_;
    return out;
  }

  Composer& composer_;
  Dates updated_;
};

}  // namespace

RunningLine compose_running_line(Composer& composer, const RunningLooks& looks) {
  const RunningComposer rows(composer);
  return {rows.side(looks.left), rows.side(looks.center), rows.side(looks.right), looks.when, looks.span};
}

}  // namespace quoin

#include "document/entry_rows.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "document/fields.h"
#include "resume/kinds.h"

namespace quoin {
namespace {

Field naming_field(SectionKind kind, bool part) {
  const KindInfo& info = kind_info(kind);
  return part ? info.part.required : info.required;
}

bool has_two_sides(const Row& row) {
  return !row.left.empty() && !row.right.empty();
}

bool says_date(const Inlines& side) {
  return std::any_of(side.begin(), side.end(), [](const Inline& part) { return part.dates != nullptr; });
}

/// What stands alone at the right of a row goes up to the row above: the date keeps the right edge, and what is there beside it
/// goes behind the left.
void join_lone_right(Sides& above, Sides& below) {
  if (above.left.empty() || !below.left.empty() || !has_two_sides(*below.row)) return;
  if (above.right.empty() && below.label.empty()) return std::swap(above.right, below.right);
  if (!has_two_sides(*above.row) || says_date(above.right) == says_date(below.right)) return;
  if (says_date(below.right)) std::swap(above.right, below.right);
  if (!below.right.empty()) append_literal(above.left, ", ");
  append(above.left, below.right);
  below.right.clear();
}

bool is_date(const SlotRef& ref) {
  return ref.slot == Slot::dates || ref.slot == Slot::date;
}

}  // namespace

SlotLookup row_fields(const Composer& composer, const Entry& entry, SectionKind kind, bool part) {
  const Field naming = naming_field(kind, part);
  SlotLookup fields = entry_fields(composer, entry, naming);
  if (part && kind == SectionKind::education)
    return [fields = std::move(fields), naming](const SlotRef& ref) -> Inlines {
      Inlines out = fields(ref);
      if (ref.slot == Slot::text_field && ref.field == naming)
        for (Inline& words : out) words.abbreviates = Abbreviates::degrees;
      return out;
    };
  if (part || !position_repeated(entry)) return fields;
  return [fields = std::move(fields)](const SlotRef& ref) -> Inlines {
    return ref.slot == Slot::text_field && ref.field == Field::position ? Inlines{} : fields(ref);
  };
}

SlotLookup with_dates_of(SlotLookup fields, SlotLookup dates) {
  return [fields = std::move(fields), dates = std::move(dates)](const SlotRef& ref) -> Inlines {
    return !is_date(ref) ? fields(ref) : dates ? dates(ref) : Inlines{};
  };
}

const Entry* lender_of_dates(const Entry& entry, const std::vector<Row>& rows, bool edge) {
  if (entry.parts.size() != 1 || !entry.dates.empty()) return nullptr;
  const bool nameless = entry.parts.front().fields.empty();
  const bool room =
      edge && std::any_of(rows.begin(), rows.end(), [](const Row& row) { return holds_date(row.right) || holds_date(row.label); });
  return nameless || room ? &entry.parts.front() : nullptr;
}

void find_room_for_dates(std::vector<Sides>& rows, const Inlines& dates) {
  const auto has_room = [](const Sides& one) {
    return holds_date(one.row->left) || holds_date(one.row->right) || holds_date(one.row->label);
  };
  const auto first = std::find_if(rows.begin(), rows.end(), [](const Sides& one) { return !one.left.empty(); });
  if (dates.empty() || first == rows.end() || std::any_of(rows.begin(), rows.end(), has_room)) return;
  if (!first->right.empty()) append_literal(first->right, " · ");
  append(first->right, dates);
}

bool holds_date(const RowTemplate& row) {
  return std::any_of(row.begin(), row.end(), [](const RowPiece& piece) {
    return piece.slot && is_date(*piece.slot);
  });
}

std::vector<Sides> sides_of(const std::vector<Row>& rows, const SlotLookup& lookup) {
  std::vector<Sides> out;
  for (const Row& row : rows)
    out.push_back({&row, expand_row(row.left, lookup), expand_row(row.right, lookup), expand_row(row.label, lookup)});
  const auto close_up = [](auto first, auto last, Inlines Sides::* side) {
    for (auto to = first; first != last; ++first)
      if (!((*first).*side).empty()) std::swap((*to++).*side, (*first).*side);
  };
  for (auto first = out.begin(); first != out.end();) {
    const auto last = std::find_if_not(first, out.end(), [](const Sides& one) { return has_two_sides(*one.row); });
    close_up(first, last, &Sides::left);
    close_up(first, last, &Sides::right);
    first = last == out.end() ? last : std::next(last);
  }
  for (std::size_t i = 1; i < out.size(); ++i) join_lone_right(out[i - 1], out[i]);
  return out;
}

}  // namespace quoin

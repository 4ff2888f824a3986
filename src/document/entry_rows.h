// A layout's rows for an entry, with what stands at their sides.
#pragma once

#include <vector>

#include "document/composer.h"
#include "document/row.h"

namespace quoin {

/// What stands in the slots of an entry's rows, or of a role's or degree's. Borrows from both.
SlotLookup row_fields(const Composer& composer, const Entry& entry, SectionKind kind, bool part);

/// The slots of dates are those of `dates`, or empty.
SlotLookup with_dates_of(SlotLookup fields, SlotLookup dates);

/// The only role or degree of an entry without dates of its own, whose dates stand on the entry's rows: dates begin an entry
/// where they have an edge, and what has no name has no row for them. Nothing where they stay where they are.
/// Without an `edge` right sides stand below, and dates stay with their degree's name.
const Entry* lender_of_dates(const Entry& entry, const std::vector<Row>& rows, bool edge);

bool holds_date(const RowTemplate& row);

/// A row with what stands in it.
struct Sides {
  const Row* row;
  Inlines left, right, label;
};

/// Of neighbouring rows with two sides each side closes up: where an entry has no position, its organization stands first, and
/// without a place its dates do. Nor does a right side stand alone below a row that has none.
std::vector<Sides> sides_of(const std::vector<Row>& rows, const SlotLookup& lookup);

/// Dates that were lent to rows which have no place for any stand at the right of the first.
void find_room_for_dates(std::vector<Sides>& rows, const Inlines& dates);

}  // namespace quoin

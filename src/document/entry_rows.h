// A layout's rows for an entry, with what stands at their sides.
#pragma once

#include <vector>

#include "document/composer.h"
#include "document/row.h"

namespace quoin {

/// What stands in the slots of an entry's rows, or of a role's or degree's. Borrows from both.
SlotLookup row_fields(const Composer& composer, const Entry& entry, SectionKind kind, bool part);

bool holds_date(const RowTemplate& row);

/// A row with what stands in it.
struct Sides {
  const Row* row;
  Inlines left, right, label;
};

/// Of neighbouring rows with two sides each side closes up: where an entry has no position, its organization stands first, and
/// without a place its dates do.
std::vector<Sides> sides_of(const std::vector<Row>& rows, const SlotLookup& lookup);

}  // namespace quoin

// What entries are chosen, sorted and grouped by: read without the rest of them.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "bibliography/date.h"
#include "bibliography/catalogue.h"
#include "bibliography/kinds.h"

namespace quoin::bibliography {

/// A date, from one to another, or words in its place ("in press").
using When = std::variant<std::monostate, Date, std::string, DateRange>;
When date_of(const Catalogue& catalogue, EntryId id);

Kind kind_of(const Catalogue& catalogue, EntryId id);

/// Parted at commas and semicolons.
std::vector<std::string> keywords_of(const Catalogue& catalogue, EntryId id);

}  // namespace quoin::bibliography

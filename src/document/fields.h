// The slots of a row, filled from an entry: texts, dates, authors with the owner's name strong, links.
#pragma once

#include "document/composer.h"
#include "document/row.h"

namespace quoin {

/// A lookup over `entry`; `naming`, the field that names it, carries the entry's link. Both must outlive the lookup.
SlotLookup entry_fields(const Composer& composer, const Entry& entry, Field naming);

/// A URL as people read it: without scheme, "www." and a closing slash.
std::string readable_url(const std::string& url);

}  // namespace quoin

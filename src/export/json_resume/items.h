// The entries of a section as items of one of the schema's lists.
#pragma once

#include <string_view>

#include "export/json_resume/object.h"

namespace quoin {

/// "work", "education" …; empty for kinds that the schema has no list for.
std::string_view schema_list(SectionKind kind);

/// Appends the items of one entry to the list of its kind: one, or one for each role or degree, which then repeat what
/// they share. `english`: the words of a degree's name can be told apart.
void add_items(OrderedJson& list, const Entry& entry, SectionKind kind, bool english);

/// An entry of a kind without a list, under the names that the résumé file has for its fields.
OrderedJson own_entry(const Entry& entry);

}  // namespace quoin

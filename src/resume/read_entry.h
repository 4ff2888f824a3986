// One `[[section.entry]]` with its roles or degrees, by its kind's row in the table of kinds.
#pragma once

#include "resume/kinds.h"
#include "resume/reading.h"

namespace quoin {

/// How many of the table's keys an entry of the kind may have.
std::size_t count_known_keys(const TomlTable& entry, const KindInfo& kind);

Entry read_entry(Reading& reading, const TomlTable& table, const KindInfo& kind);

}  // namespace quoin

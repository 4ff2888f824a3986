// One `[[section.entry]]` with its roles or degrees, by its kind's row in the table of kinds.
#pragma once

#include "resume/kinds.h"
#include "resume/reading.h"

namespace quoin {

Entry read_entry(Reading& reading, const TomlTable& table, const KindInfo& kind);

}  // namespace quoin

// `[variant.NAME]` and `[letter]`: read and checked now, used by stages that are still to come.
#pragma once

#include "resume/reading.h"

namespace quoin {

/// The table `variant`, one table for each name. Ids that none of `sections` has are `unknown-section`.
std::vector<Variant> read_variants(Reading& reading, const TomlTable& table, const std::vector<Section>& sections);
Letter read_letter(Reading& reading, const TomlTable& table);

}  // namespace quoin

// `extends`: one layout's table over another's.
#pragma once

#include "toml/toml.h"

namespace quoin {

/// Tables of `child` fill in for what `base` has, everything else of it replaces that; a range is replaced whole. What
/// both have stands where the child says it, so that a fault of the two together points to the file that was written
/// last.
void merge(TomlTable& base, TomlTable child);

}  // namespace quoin

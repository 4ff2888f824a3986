// [photo] of a layout.
#pragma once

#include "layout/layout.h"
#include "toml/toml.h"

namespace quoin {

/// Appends every fault. A photo that is shown has a size.
PhotoLooks read_photo_looks(const TomlTable& table, Diagnostics& diagnostics);

}  // namespace quoin

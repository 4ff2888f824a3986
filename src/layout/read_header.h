// [header] of a layout.
#pragma once

#include "layout/layout.h"
#include "layout/read_style.h"
#include "toml/toml.h"

namespace quoin {

/// Appends every fault; a header without the name is one.
HeaderLooks read_header(const TomlTable& table, LayoutColors& colors, Diagnostics& diagnostics);

}  // namespace quoin

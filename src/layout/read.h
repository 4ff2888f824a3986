// A layout's table → Layout.
#pragma once

#include <string>

#include "layout/layout.h"
#include "toml/toml.h"

namespace quoin {

/// Appends every fault; what is returned is usable only where none is an error.
Layout read_layout(const TomlTable& table, const std::string& name, Diagnostics& diagnostics);

}  // namespace quoin

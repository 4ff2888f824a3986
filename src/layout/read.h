// A layout's table → Layout.
#pragma once

#include <string>

#include "layout/layout.h"
#include "toml/toml.h"

namespace quoin {

/// Appends every fault; what is returned is usable only where none is an error.
Layout read_layout(const TomlTable& table, const std::string& name, Diagnostics& diagnostics);

/// The entry that names the layout to start from, misspelt or not; nullptr where there is none.
const TomlEntry* extends_entry(const TomlTable& table);

}  // namespace quoin

// [header] and [photo] of a layout, and the running lines of its [page].
#pragma once

#include <string_view>

#include "layout/layout.h"
#include "layout/read_style.h"
#include "toml/table_reader.h"
#include "toml/toml.h"

namespace quoin {

/// Appends every fault; a header without the name is one.
HeaderLooks read_header(const TomlTable& table, LayoutColors& colors, Diagnostics& diagnostics);

/// Appends every fault. A photo that is shown has a size.
PhotoLooks read_photo_looks(const TomlTable& table, Diagnostics& diagnostics);

/// A row for the right side, or a table of rows and the pages that they stand on.
RunningLooks read_running_line(TableReader& page, std::string_view key);

}  // namespace quoin

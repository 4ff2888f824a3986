// `head` and `foot` of a layout's [page].
#pragma once

#include <string_view>

#include "layout/layout.h"
#include "toml/table_reader.h"

namespace quoin {

/// A row for the right side, or a table of rows and the pages that they stand on.
RunningLooks read_running_line(TableReader& page, std::string_view key);

}  // namespace quoin

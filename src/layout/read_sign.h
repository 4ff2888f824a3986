// Keys of a layout whose value is printed as it stands: a bullet, what parts two things.
#pragma once

#include <string>
#include <string_view>

#include "toml/table_reader.h"

namespace quoin {

/// The text under `key`, or `otherwise` where it is missing.
std::string read_sign(TableReader& table, std::string_view key, std::string otherwise);

}  // namespace quoin

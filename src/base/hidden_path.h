// What a machine keeps to itself by its name: `.env`, `.ssh/config`.
#pragma once

#include <string_view>

namespace quoin {

/// Whether a part of the path begins with a dot; "." and ".." are only ways.
bool has_hidden_part(std::string_view path);

}  // namespace quoin

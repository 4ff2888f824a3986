// Paper by name: ISO 216 and the North American sheets.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/geometry.h"

namespace quoin {

/// Portrait; the name in lower case.
std::optional<Size> paper_size(std::string_view name);
/// The known name nearest to a misspelt one; empty where none is near.
std::string nearest_paper(std::string_view name);
/// All of them, for messages: "a3, a4, …".
std::string paper_names();

}  // namespace quoin

// Lists of names that print as nobody meant: parted by commas, `&` or semicolons in the place of "and".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quoin::bibliography {

struct NameDoubt {
  std::string message, hint;
};

/// Of a field called `role`, the first that there is. What stands in braces is one word and is not looked into. Honest forms ("Last,
/// First", "von Last, Jr, First", "Garcia Marquez, Gabriel and Li, Bo") are none.
std::optional<NameDoubt> doubt_of_names(std::string_view text, std::string_view role);

}  // namespace quoin::bibliography

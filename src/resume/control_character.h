// Characters that steer a terminal or a printer and show nothing: none of them may reach a page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// U+0000–U+001F but for tabs and line ends, U+007F–U+009F, U+2028, U+2029, U+FEFF, U+FFFE and U+FFFF. A carriage
/// return is part of a line end only before a line feed.
struct ControlCharacter {
  std::size_t offset = 0, length = 0;  ///< in bytes
  char32_t code_point = 0;
};

std::vector<ControlCharacter> find_control_characters(std::string_view text);
/// `text` without them.
std::string without(std::string_view text, const std::vector<ControlCharacter>& controls);

/// What is said about one: "U+0007 is a control character …".
std::string control_message(char32_t code_point);
inline constexpr const char* control_code = "control-character";
inline constexpr const char* control_hint = "take it out";

}  // namespace quoin

// What is said of the program's commands together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "arguments/completions.h"

namespace quoin {

/// For `quoin --help`: all commands, a line each; `end` closes it.
std::string overview(const std::vector<CommandWords>& commands, std::string_view end);

/// What is wrong with a first word that is no command, and what may have been meant.
std::string complaint_of_command(const std::string& word, const std::vector<CommandWords>& commands);

}  // namespace quoin

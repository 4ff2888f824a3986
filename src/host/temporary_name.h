// How a temporary file is called: by its name a later run knows what a killed one has left.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

/// Of the process's number, and of how many names were tried before.
std::string temporary_name(unsigned long process, int attempt);

/// `.quoin-NUMBER-NUMBER.tmp`.
bool is_temporary_name(std::string_view name);

}  // namespace quoin

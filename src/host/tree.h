// Files put below a folder by names that somebody else chose: they stay below it, whatever stands there already.
#pragma once

#include <string>
#include <string_view>

#include "host/world.h"

namespace quoin {

/// World::look_below and World::write_below on the real disk.
Place look_below(const std::string& folder, const std::string& name, std::string_view bytes);
void write_below(const std::string& folder, const std::string& name, std::string_view bytes);

}  // namespace quoin

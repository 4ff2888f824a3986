// Files put below a folder by names that somebody else chose: they stay below it, whatever stands there already.
#pragma once

#include <string>
#include <string_view>

#include "host/atomic_write.h"
#include "host/world.h"

namespace quoin {

/// World::look_below and World::write_below on the real disk.
Place look_below(const std::string& folder, const std::string& name, std::string_view bytes);
void write_below(const std::string& folder, const std::string& name, std::string_view bytes, Sweep sweep = Sweep::yes);
/// The folder itself and those on the way to it, where they are missing. Throws Failure.
void make_folders(const std::string& path);

}  // namespace quoin

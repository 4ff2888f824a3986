// The system's files, folders and environment alone, which disk_world puts the program's own files beside.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "host/world.h"

namespace quoin {

std::unique_ptr<World> real_disk(std::optional<std::string> resources_folder);

}  // namespace quoin

// Where the program's own layouts and fonts are.
#pragma once

#include "host/world.h"
#include "pipeline/resources.h"

namespace quoin {

/// `../share/quoin` beside the program's own folder where it was installed, else the source tree it was built from.
/// Throws Failure where neither has layouts and fonts.
Resources find_resources(World& world);

}  // namespace quoin

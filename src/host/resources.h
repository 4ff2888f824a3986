// Where the program's own layouts and fonts are.
#pragma once

#include <memory>

#include "host/world.h"
#include "pipeline/resources.h"

namespace quoin {

/// In the folder that the world names, if it does; else inside the program, if it holds them; else in `../share/quoin` beside
/// the program's own folder, where it was installed, or in the source tree it was built from. No path of it has `..` in it.
/// Throws Failure where none has layouts and fonts.
Resources find_resources(World& world);

/// Whether `folder` has layouts and fonts.
bool holds_resources(const Files& files, const std::string& folder);

/// What find_resources finds, as files of their own: `layouts/full.toml`.
std::shared_ptr<const Files> resource_files(World& world);

/// The files that the program itself holds, for as long as it runs; null where they lie beside it.
const Files* embedded_resources();

}  // namespace quoin

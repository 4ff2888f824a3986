// `quoin layouts --gallery FOLDER`: the user's own résumé in every layout, as one page of pictures.
#pragma once

#include "cli/options.h"
#include "host/world.h"

namespace quoin {

/// Writes FOLDER/index.html and a picture of each page beside it; returns the exit status. A layout that cannot be set
/// is told of on the page, and the others stand; faults in the résumé, or in all layouts, leave the folder as it was.
/// Of the files there only those that a gallery made are replaced. Throws Failure.
int run_gallery(const Options& options, World& world);

}  // namespace quoin

// Overlays: files that are laid over the résumé's before anything of it is read, and are kept apart from it for what is private.
#pragma once

#include <vector>

#include "quoin/request.h"
#include "resume/privacy.h"
#include "resume/reading.h"
#include "toml/overlay.h"
#include "toml/toml.h"

namespace quoin {

/// Merges into `root` the overlays that the variant which is asked for names, those of what it extends first, and then those of
/// `request`. Each becomes a source; where each begins is added to `privacy`. A variant's lie in the résumé's folder, others anywhere.
/// What cannot be used is told at the word that names it: `missing-file`, `unreadable-file`, `too-large`, `outside-folder`, `hidden-file`,
/// `overlay-is-resume`, `toml-syntax`, `wrong-include` for an `include`, and what `merge_overlay` reports. Returns what that returns.
std::vector<AddedTable> lay_overlays(TomlTable& root, const Request& request, Reading& reading, Sources& sources, Privacy& privacy);

/// Where one of those lacks what an entry needs, the hint says which id may have been meant.
void tell_of_similar_ids(const std::vector<AddedTable>& added, Diagnostics& diagnostics);

}  // namespace quoin

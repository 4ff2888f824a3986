// resume.toml → Resume: names, types, dates, inline markup. Appends every fault and still returns what it could read.
#pragma once

#include <string>

#include "quoin/diagnostic.h"
#include "quoin/files.h"
#include "quoin/request.h"
#include "resume/resume.h"

namespace quoin {

/// Reads source `id` of `sources`, whose folder is `folder` (files named by the résumé must lie inside it), with the settings of
/// `request`, in its language, and as much as its variant and tags keep. Of the request nothing else counts.
/// Faults go to `diagnostics`; nothing is thrown for what a user wrote. Files are only looked at through `files`.
Resume read_resume(SourceId id, const std::string& folder, const Request& request, Sources& sources, const Files& files,
                   Diagnostics& diagnostics);

}  // namespace quoin

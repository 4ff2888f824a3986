// resume.toml → Resume: names, types, dates, inline markup. Appends every fault and still returns what it could read.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/world.h"
#include "resume/resume.h"

namespace quoin {

/// One `--set KEY=VALUE`, or an option that stands for one (`--paper`, `--language`).
struct Setting {
  std::string key;     ///< dotted path: "document.paper", "section.2.title"
  std::string value;   ///< a TOML value, else a string
  std::string origin;  ///< what the user typed, for messages: "--paper"
};

/// Reads source `id` of `sources`, whose folder is `folder` (files named by the résumé must lie inside it).
/// Faults go to `diagnostics`; nothing is thrown for what a user wrote. Files are only looked at through `world`.
Resume read_resume(SourceId id, const std::string& folder, const std::vector<Setting>& settings, Sources& sources,
                   World& world, Diagnostics& diagnostics);

}  // namespace quoin

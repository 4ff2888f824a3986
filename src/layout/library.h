// Where layouts come from: the bundled ones by name, a user's own by path.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/layout.h"
#include "quoin/diagnostic.h"
#include "quoin/files.h"
#include "resume/inline_text.h"

namespace quoin {

struct LayoutInfo {
  std::string name, description, path;
};

/// The layouts of folder `bundled`, sorted by name.
std::vector<LayoutInfo> bundled_layouts(const std::string& bundled, const Files& files);

/// The files of a layout, as ids in `sources`: its own and, if `whole`, what it extends, one after the other. `wanted` is
/// as for load_layout; a path starts in the working folder. Nothing is returned when faults were appended.
std::vector<SourceId> layout_files(const PlacedName& wanted, bool whole, const std::string& bundled, Sources& sources,
                                   const Files& files, Diagnostics& diagnostics);

/// True if what names a layout is a path, not the name of a bundled one.
bool is_layout_path(const std::string& wanted);

/// `wanted` is a name in `bundled` or a path (it has a "/" or ends in ".toml"), relative to `folder`. A path that came
/// from the résumé must lie inside `folder` after links are resolved; `trusted` lifts that for the command line's.
/// Nothing is returned when faults were appended.
std::optional<Layout> load_layout(const PlacedName& wanted, const std::string& folder, bool trusted,
                                  const std::string& bundled, Sources& sources, const Files& files,
                                  Diagnostics& diagnostics);

}  // namespace quoin

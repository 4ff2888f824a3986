// Where layouts come from: the bundled ones by name, a user's own by path.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/world.h"
#include "layout/layout.h"
#include "resume/inline_text.h"

namespace quoin {

struct LayoutInfo {
  std::string name, description, path;
};

/// The layouts of folder `bundled`, sorted by name.
std::vector<LayoutInfo> bundled_layouts(const std::string& bundled, World& world);

/// True if what names a layout is a path, not the name of a bundled one.
bool is_layout_path(const std::string& wanted);

/// `wanted` is a name in `bundled` or a path (it has a "/" or ends in ".toml"), relative to `folder`. A path that came
/// from the résumé must lie inside `folder` after links are resolved; `trusted` lifts that for the command line's.
/// Nothing is returned when faults were appended.
std::optional<Layout> load_layout(const Literal& wanted, const std::string& folder, bool trusted,
                                  const std::string& bundled, Sources& sources, World& world, Diagnostics& diagnostics);

}  // namespace quoin

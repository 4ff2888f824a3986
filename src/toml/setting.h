// `--set KEY=VALUE`: one value of the tree replaced or added from the command line.
#pragma once

#include <string>

#include "toml/toml.h"

namespace quoin {

/// Puts `value` (a TOML value, else taken as a text, unless it begins with a quote or a bracket) at the dotted path `key`. Elements of arrays count from 0, as in
/// the paths of leaves: `section[3].title`, also written `section.3.title`, or
/// by its id, `section.work.title`. Tables on the way are made where missing.
/// Adds a source named `origin` that holds `value`, so that a fault found in it later points there.
/// A path that cannot be followed is `bad-setting`, and the tree stays as it was.
void apply_setting(TomlTable& root, const std::string& key, const std::string& value, const std::string& origin,
                   Sources& sources, Diagnostics& diagnostics);

}  // namespace quoin

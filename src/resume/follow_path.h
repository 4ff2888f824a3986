// The value of a tree that a path leads to.
#pragma once

#include <string>
#include <vector>

#include "toml/toml.h"
#include "toml/tree_path.h"

namespace quoin {

/// Where a path leads.
struct FoundValue {
  TomlTable* table = nullptr;  ///< that holds the value, or the array of it, by a key
  TomlEntry* entry = nullptr;
  TomlValue* value = nullptr;
  bool element = false;        ///< of an array
  std::string lacking;         ///< nothing stands there: the step that leads nowhere
  std::string so_far;          ///< up to it
};

FoundValue follow_path(TomlTable& root, const std::vector<TreeStep>& steps);

}  // namespace quoin

// One file's tree laid over another's: a few values changed or added, in places that are named as the file names them.
#pragma once

#include "toml/toml.h"

namespace quoin {

/// Merges `over` into `base`, whose other values stay. Tables are merged key by key. An array of tables takes those of `over`:
/// one with an `id` is merged into the table with that id, and any other one is added at the end. Every other value is replaced.
/// A table, or an array of tables, that something else would replace is `wrong-type`, told with both places, and stays; an id
/// that two tables of an array have is `double-id`. Time is linear in both trees, but for the logarithm of their width.
void merge_overlay(TomlTable& base, TomlTable over, const Sources& sources, Diagnostics& diagnostics);

}  // namespace quoin

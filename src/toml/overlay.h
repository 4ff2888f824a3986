// One file's tree laid over another's: a few values changed or added, in places that are named as the file names them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "toml/toml.h"

namespace quoin {

/// A table that an overlay added, and the id that may have been meant by its own.
struct AddedTable {
  Span span;
  std::string meant;
};

/// Merges `over` into `base`, whose other values stay. Tables are merged key by key. An array of tables takes those of `over`:
/// one with an `id` is merged into the table with that id, and any other one is added at the end. Every other value is replaced.
/// A table, or an array of tables, that something else would replace is `wrong-type`, told with both places, and stays, unless
/// the table is one value (`is_value`), such as a text in several languages; an id
/// that two tables of an array have is `double-id`. Time is linear in both trees, but for the logarithm of their width.
/// Returned is which of the tables with an `id` were added whose id is near to one that the array had.
std::vector<AddedTable> merge_overlay(TomlTable& base, TomlTable over, const Sources& sources, Diagnostics& diagnostics,
                                      const std::function<bool(const TomlTable&)>& is_value = {});

}  // namespace quoin

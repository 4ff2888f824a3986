// Dotted paths into a tree: `section[3].title`, `section.3.title`, `section.work.title`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "toml/toml.h"

namespace quoin {

/// A key of a table, or an element of an array: by its number, from 0, or by the `id` that it has. `3` may be any of these.
struct TreeStep {
  std::string name;
  std::optional<std::size_t> index;
  bool bracketed = false;
};

/// Nothing where the path is no path.
std::optional<std::vector<TreeStep>> path_steps(std::string_view path);

/// The value of a table's key `id`; nullptr where it has none that is a text.
const std::string* id_of(const TomlValue& value);

/// What the step at `at` leads to in an array: the element of that number, else the first table of that id, which may have
/// dots in it and so take several steps. `at` is then behind it. nullptr where there is none.
TomlValue* find_element(TomlArray& array, const std::vector<TreeStep>& steps, std::size_t& at);

/// `path` with one step more, as messages have it: "section.work", "section[3].title".
std::string with_step(const std::string& path, const std::string& name, bool in_array);

}  // namespace quoin

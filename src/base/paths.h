// Paths as texts.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

/// Without `.`, doubled slashes, and `..` after a part that it takes back; "." for nothing left.
std::string plain_path(std::string_view path);

/// What `name` is called from where `folder` is; `name` itself where `folder` is empty.
std::string path_below(std::string_view folder, std::string_view name);

/// Whether a path begins with `folder`, and has a part more.
bool lies_below(std::string_view path, std::string_view folder);

/// Everything before the last slash: "." without one, "/" for what lies in the root.
std::string_view folder_of(std::string_view path);

/// Everything after the last slash.
std::string_view base_name(std::string_view path);

/// A name without its last ending; all of one that only begins with a dot.
std::string_view stem_of(std::string_view name);

}  // namespace quoin

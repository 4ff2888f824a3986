// Texts and paths as Windows takes them. Inside the program texts are UTF-8, and a path's parts stand between slashes: /C:/cv/resume.toml is
// C:\cv\resume.toml, /UNC/server/share/resume.toml is \\server\share\resume.toml, and what does not begin with a slash counts from the working
// folder. So an absolute path begins as everywhere, and all drives lie in one root.
#pragma once

#include <string>
#include <string_view>

namespace quoin::windows {

/// What is no UTF-8 or UTF-16 becomes U+FFFD.
std::wstring wide(std::string_view text);
std::string narrow(std::wstring_view text);

/// For the system's calls: absolute, of any length, read by nobody for special names, as in \\?\C:\cv\resume.toml. Empty where a part can be no
/// file's name here: a device's, one with a colon, which would name a stream within a file, with a backslash, or one that ends with a dot or a space.
std::wstring system_path(const std::string& path);

/// As other programs write it: C:/cv/resume.toml.
std::string foreign_path(std::string path);

/// Of an absolute path of the system's, with \\?\ or without.
std::string inner_path(std::wstring_view path);

std::string working_folder();

}  // namespace quoin::windows

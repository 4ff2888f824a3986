// Which names a file may have that rides along in a PDF, and so comes out of one and is written below a folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// Why `name` is fit for no file below a folder, as what follows "its name"; empty where it is fit. A fit name has parts
/// divided by `/`, none of which leads out of the folder, is hidden from its owner's eyes, configures another program, or
/// is a device on some system.
std::string_view fault_of_name(std::string_view name);

/// True if two files of these names cannot be in one folder: the names are the same, or one is a folder of the other,
/// on a file system where neither case nor the way in which an accent is written counts.
bool in_the_way(std::string_view name, std::string_view other);

/// What is wrong with the first name that cannot be written, or with two that are in each other's way, as a sentence
/// about what is inside the PDF; empty where all can be written.
std::string fault_of_names(const std::vector<std::string>& names);

}  // namespace quoin

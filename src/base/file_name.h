// Which names a file may have that somebody else than the one who runs the program chose: a PDF's, or a résumé's.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quoin {

/// Why `name` is fit for no file below a folder, as what follows "its name"; empty where it is fit. A fit name has parts
/// divided by `/`, none of which leads out of the folder, is hidden from its owner's eyes, configures another program, or
/// is a device on some system.
std::string_view fault_of_name(std::string_view name);

/// CON, COM1 and their like, with any ending: on Windows they are devices in every folder.
bool names_a_device(std::string_view part);

/// True if two files of these names cannot be in one folder: the names are the same, or one is a folder of the other,
/// on a file system where neither case nor the way in which an accent is written counts.
bool in_the_way(std::string_view name, std::string_view other);

/// Those of many names, as indices, that are in each other's way, the earlier one first; in the order of the later ones. Of
/// a file that is the folder of several others one pair tells.
std::vector<std::pair<std::size_t, std::size_t>> names_in_the_way(const std::vector<std::string>& names);

/// What is wrong with the first name that cannot be written, or with two that are in each other's way, as a sentence
/// about what is inside the PDF; empty where all can be written.
std::string fault_of_names(const std::vector<std::string>& names);

/// Whether a part of the path begins with a dot: what a machine keeps to itself by its name, such as `.env` and `.ssh/config`. "." and
/// ".." are only ways.
bool has_hidden_part(std::string_view path);

}  // namespace quoin

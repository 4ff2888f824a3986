// What the program asks of the operating system beside files, variables and other programs. Whatever a system has in a form of its own stands in a
// folder below this one, posix/ or windows/, of which CMake takes one; in posix/ linux.cc or darwin.cc.
#pragma once

#include <cstddef>
#include <string>

namespace quoin::os {

/// To be called first. The standard streams are there from now on, and bytes pass through them as they are. Makes `argv` the arguments in
/// UTF-8, which live as long as the process.
void start(int& argc, char**& argv);

/// A path as the program has it inside, of one that was typed: with `/` between its parts, which an absolute one begins with.
std::string typed_path(std::string path);

/// Standard output and standard error: whether what is written there is seen at once, by a person.
enum class Stream { output, error };
bool is_terminal(Stream stream);

/// The file of the running program, as a path to execute; by preference one that stays the same when another is put in its place. Empty
/// where it is not known.
std::string running_program();

/// Bytes that malloc made of a wish, at least those.
std::size_t allocated_size(void* memory);

/// What stands at a path.
enum class Kind { nothing, file, folder, other };
/// A link itself is something other; or it is followed.
Kind kind_of_entry(const std::string& path);
Kind kind_of(const std::string& path);

/// Empty where there is a folder of this name now; else why not.
std::string make_folder(const std::string& path);

}  // namespace quoin::os

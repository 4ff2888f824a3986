// What each POSIX system has in a form of its own: linux.cc and darwin.cc, of which CMake takes one. What only one system has in many
// words stands in files of its own there (build_id.cc, memory_file.cc, usage.cc) and is empty or simple in the other's.
#pragma once

#include <signal.h>
#include <sys/resource.h>
#include <sys/types.h>

#include <cstdint>
#include <ctime>

namespace quoin::os {

/// Both ends close when a program is executed. False with errno.
bool make_pipe(int (&ends)[2]);
bool make_socket_pair(int (&ends)[2]);

/// A file that nobody finds, for what is to be thrown away where there is no /dev/null; -1 with errno.
int file_without_name();

/// This process is killed when the one that started it ends, as far as the system can.
void end_with_parent();
/// Nothing that it executes gets more rights than it has, as far as the system can.
void gain_no_privileges();
/// Of a connected local socket the process that made it; -1 where that is not known.
pid_t maker_of(int socket);
/// All descriptors from this one on.
void close_from(int first);

/// The next signal of `taken`, which are blocked; 0 or less where none comes for so long.
int next_signal(const sigset_t& taken, const timespec& patience);

/// The most memory that a process had, in bytes.
std::uint64_t peak_memory(const rusage& use);
/// Bytes of address space that this process has; 0 where that is not known.
std::uint64_t address_space();

}  // namespace quoin::os

// What the user typed, as values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "build/order.h"

namespace quoin {

struct Command;

/// Exit statuses: part of the program's interface.
inline constexpr int exit_ok = 0;
inline constexpr int exit_faults = 1;   ///< in the user's files
inline constexpr int exit_usage = 2;    ///< in the command line or the environment
inline constexpr int exit_machine = 3;  ///< disk, permission, memory
inline constexpr int exit_signal = 128;  ///< and the signal's number

/// What `quoin extract` brings back: every source, the résumé as JSON Resume, the document's text.
enum class What { source, json, text };

/// Paths are as typed, relative to the working folder; "-" is standard input or output.
struct Options : BuildOrder {
  std::optional<std::string> input;  ///< for `fonts` also a folder, for `extract` and `verify` a PDF, for `layouts` one
  std::optional<std::string> from;           ///< a PDF that is to be built again
  std::optional<std::string> against, texts;  ///< for `verify`: a résumé, and a folder for what extractors saw
  std::optional<std::string> gallery;  ///< for `layouts`: a folder for a page of pictures of them
  What what = What::source;
  std::vector<std::string> inputs;  ///< for `batch`
  unsigned jobs = 0;                ///< threads; 0: one for each core
  unsigned shard = 0, shards = 1;   ///< the first is 0
  bool resume_batch = false;
  bool timings = false, names = false, force = false;
  bool schema = false;   ///< print the schema of layout files
  bool whole = false;    ///< print what a layout extends, too
  bool verbose = false;  ///< for `verify`: print every place
};

/// A command to run, or the status to leave with where help or a complaint was all.
struct CommandLine {
  const Command* command = nullptr;
  Options options;
  int status = exit_ok;
};

/// Prints help and version on standard output, complaints on standard error.
CommandLine parse_command_line(int argc, const char* const* argv);

/// `quoin: MESSAGE` and where to read more, on standard error; returns exit_usage. An empty command means the program.
int usage_error(std::string_view command, std::string_view message);

}  // namespace quoin

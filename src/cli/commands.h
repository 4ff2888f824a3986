// The table of subcommands, and the one that was typed. A new one is its options, a file with its function, and a row.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "cli/options.h"
#include "host/world.h"

namespace quoin {

class Helper;
class Processes;

/// A command with its options, or the status to leave with where help or a complaint was all.
struct CommandLine {
  std::function<int(World&)> run{};  ///< returns the exit status; throws Failure
  bool json = false;                 ///< what stops the run is told as JSON, too
  int status = exit_ok;
  std::optional<std::string> resources{};  ///< a folder in place of the program's own, for the world that it runs in
};

/// Prints help and version on standard output, complaints on standard error.
CommandLine parse_command_line(int argc, const char* const* argv);

// Each returns the exit status; throws Failure.

int run_build(const BuildOptions& options, World& world);
/// `quoin build --all`, whose options have a date already.
int run_build_all(const BuildOptions& options, World& world);
int run_check(const CheckOptions& options, World& world);
int run_variants(const VariantsOptions& options, World& world);
int run_batch_command(const BatchOptions& options, World& world);
int run_extract(const ExtractOptions& options, World& world);
int run_layouts(const LayoutsOptions& options, World& world);
int run_fonts(const FontsOptions& options, World& world);
int run_verify(const VerifyOptions& options, World& world);
int run_diff(const DiffOptions& options, World& world);
int run_completions(const CompletionsOptions& options, World& world);

/// `quoin verify` over other programs than the machine's, for its tests.
int run_verify_with(const VerifyOptions& options, World& world, Processes& processes, Helper& helper);

}  // namespace quoin

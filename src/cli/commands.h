// The table of subcommands. A new one is a file with its function, and a row.
#pragma once

#include <span>
#include <string_view>

#include "cli/options.h"
#include "host/world.h"

namespace quoin {

/// Which arguments a command takes; options.cc declares them.
enum class Arguments { build, check, batch, extract, layouts, fonts, verify };

struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view example;  ///< for its --help: lines to type, without the prompt
  Arguments arguments;
  int (*run)(const Options& options, World& world);  ///< returns the exit status; throws Failure
};

std::span<const Command> commands();

int run_build(const Options& options, World& world);
int run_check(const Options& options, World& world);
int run_batch_command(const Options& options, World& world);
int run_extract(const Options& options, World& world);
int run_layouts(const Options& options, World& world);
int run_fonts(const Options& options, World& world);
int run_verify(const Options& options, World& world);

}  // namespace quoin

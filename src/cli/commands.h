// The table of subcommands. A new one is its options, a file with its function, and a row.
#pragma once

#include <span>
#include <string_view>
#include <variant>

#include "cli/options.h"
#include "host/world.h"

namespace quoin {

class Helper;
class Processes;

/// Returns the exit status; throws Failure.
template <typename Options>
using RunWith = int (*)(const Options& options, World& world);

struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view example;  ///< for its --help: lines to type, without the prompt
  std::variant<RunWith<BuildOptions>, RunWith<CheckOptions>, RunWith<VariantsOptions>, RunWith<BatchOptions>, RunWith<ExtractOptions>,
               RunWith<LayoutsOptions>, RunWith<FontsOptions>, RunWith<VerifyOptions>, RunWith<DiffOptions>, RunWith<CompletionsOptions>>
      run;  ///< whose options are those that the command takes
};

std::span<const Command> commands();

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

/// `quoin layouts --gallery`: writes FOLDER/index.html and a picture of each page beside it. A layout that cannot be set
/// is told of on the page, and the others stand; faults in the résumé, or in all layouts, leave the folder as it was.
/// Of the files there only those that a gallery made are replaced.
int run_gallery(const LayoutsOptions& options, World& world);

/// `quoin verify` over other programs than the machine's, for its tests.
int run_verify_with(const VerifyOptions& options, World& world, Processes& processes, Helper& helper);

}  // namespace quoin

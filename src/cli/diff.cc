// `quoin diff`: two sides opened, compared and told of.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/report.h"
#include "diff/difference.h"
#include "diff/write.h"
#include "rebuild/diff_side.h"
#include "report/json.h"

namespace quoin {
namespace {

/// True where all is written; what was read is not written over.
bool deliver(const std::string& text, const DiffOptions& options, World& world) {
  if (!options.output || options.output == "-") {
    put(stdout, text);
    return true;
  }
  if (world.was_read(*options.output)) return false;
  world.write(*options.output, text);
  return true;
}

}  // namespace

int run_diff(const DiffOptions& options, World& world) {
  const Pictures pictures = options.format == DiffForm::html ? Pictures::yes : Pictures::no;
  const OpenedSides sides = open_sides(options.before, options.after, options, pictures, world);
  if (!sides.before || !sides.after) return report_faults(options.json, sides.diagnostics, sides.sources, "; nothing was compared");
  const Difference difference = compare(*sides.before, *sides.after);
  const std::string list = options.json ? diagnostics_list(sides.diagnostics, sides.sources) : "";
  if (!deliver(difference_as(options.format, {*sides.before, *sides.after, difference}, list), options, world))
    return usage_error("diff", fmt::format("writing to {} would overwrite what was read", *options.output), options.json);
  const bool has_faults = sides.diagnostics.has_errors();
  if (has_faults && !options.json) report_faults(false, sides.diagnostics, sides.sources, "; what could be read was compared");
  return has_faults || (options.exit_code && !difference.empty()) ? exit_faults : exit_ok;
}

}  // namespace quoin

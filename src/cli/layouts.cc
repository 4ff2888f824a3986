// `quoin layouts`: what `--layout NAME` and `document.layout` may name, one of them as it is written, or with --gallery a
// page of pictures of them.
#include <fmt/format.h>

#include <algorithm>

#include "base/paths.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "host/resources.h"
#include "layout/library.h"
#include "report/layout_schema.h"
#include "resume/read.h"

namespace quoin {
namespace {

/// Whatever may be wrong with it.
bool is_resume(SourceId file, Run& run) {
  const std::string folder(folder_of(run.sources.name(file)));
  Diagnostics unheard;
  const Resume resume = read_resume(file, folder, {}, run.sources, run.world, unheard);
  return !resume.basics.name.empty() || !resume.sections.empty();
}

/// Only what reads as a layout is one: any other file would be printed with whatever bytes it has.
void check_layout(const std::string& wanted, SourceId file, const std::string& bundled, Run& run) {
  if (load_layout({{}, wanted}, ".", true, bundled, run.sources, run.world, run.diagnostics)) return;
  if (!is_resume(file, run)) return settle_faults({}, run);
  run.diagnostics = {};  // one for each key that layouts do not have
  run.diagnostics.error("unknown-layout", {file, {1, 1}, {1, 1}}, "this is a résumé, not a layout",
                        fmt::format("to see it in every layout: quoin layouts --gallery looks {}", wanted));
}

/// A layout's file byte for byte; of several each begins after an empty line.
int print_layout(const LayoutsOptions& options, World& world) {
  Run run{world};
  const std::string& bundled = run.resources.layouts;
  const std::vector<SourceId> files =
      layout_files({{}, *options.input}, options.whole, bundled, run.sources, world, run.diagnostics);
  if (!files.empty()) check_layout(*options.input, files.front(), bundled, run);
  if (run.diagnostics.has_errors()) return report_faults(false, run, "");
  for (const SourceId file : files) {
    if (file != files.front()) put(stdout, "\n");
    put(stdout, run.sources.text(file));
  }
  return exit_ok;
}

}  // namespace

int run_layouts(const LayoutsOptions& options, World& world) {
  if (options.schema) {
    put(stdout, layout_schema());
    return exit_ok;
  }
  if (options.gallery) return run_gallery(options, world);
  if (options.input) return print_layout(options, world);
  const std::vector<LayoutInfo> all = bundled_layouts(find_resources(world).layouts, world);
  std::size_t width = 0;
  for (const LayoutInfo& one : all) width = std::max(width, count_utf8(one.name));
  for (const LayoutInfo& one : all) {
    if (options.names)
      put(stdout, fmt::format("{}\n", one.name));
    else
      put(stdout, fmt::format("{:<{}}  {}\n", one.name, width, one.description));
  }
  if (!options.names)
    put(stdout, "\nHow one is written: quoin layouts full"
                "\nA layout of your own: quoin build --layout path/to/mine.toml\n");
  return exit_ok;
}

}  // namespace quoin

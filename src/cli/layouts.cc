// `quoin layouts`: what `--layout NAME` and `document.layout` may name, one of them as it is written, or with --gallery a
// page of pictures of them.
#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "cli/build.h"
#include "cli/commands.h"
#include "cli/gallery.h"
#include "cli/layout_schema.h"
#include "cli/report.h"
#include "cli/resources.h"
#include "layout/library.h"

namespace quoin {
namespace {

/// A layout's file byte for byte; of several each begins after an empty line.
int print_layout(const Options& options, World& world) {
  Run run{world};
  const std::vector<SourceId> files = layout_files({{}, *options.input}, options.whole, find_resources(world).layouts,
                                                   run.sources, world, run.diagnostics);
  if (files.empty()) return report_faults(options, run, "");
  for (const SourceId file : files) {
    if (file != files.front()) put(stdout, "\n");
    put(stdout, run.sources.text(file));
  }
  return exit_ok;
}

}  // namespace

int run_layouts(const Options& options, World& world) {
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

// `quoin layouts`: what `--layout NAME` and `document.layout` may name, one of them as it is written, or with --gallery a
// page of pictures of them.
#include <fmt/format.h>

#include "base/paths.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "gallery/gallery.h"
#include "host/resources.h"
#include "layout/library.h"
#include "pipeline/recognize.h"
#include "report/layout_schema.h"

namespace quoin {
namespace {

/// Of the files there only those that a gallery made are replaced. A layout that cannot be set is told of on the page, and the
/// others stand; faults in the résumé, or in all layouts, leave the folder as it was.
int make_gallery_in(const std::string& folder, const LayoutsOptions& options, World& world) {
  constexpr std::string_view nothing = "; nothing was written";
  Request request;
  request.resume = options.input.value_or(request.resume);
  request.settings = options.settings;
  request.variable = [&world](const std::string& name) { return world.variable(name); };
  Run run{world}, places{world};
  const MadeGallery gallery = make_gallery(request, run);
  if (gallery.files.empty()) return report_faults(false, run, nothing);
  if (!may_hold_gallery(gallery.files, folder, places)) return report_faults(false, places, nothing);
  write_new_files(gallery.files, folder, world);
  print_diagnostics(run.diagnostics, run.sources);
  const std::string failed = gallery.failed == 0 ? "" : fmt::format(" ({} failed)", gallery.failed);
  put(stdout, fmt::format("{} · {}{} · {} · {}\n", path_below(folder, "index.html"), counted(gallery.layouts, "layout"), failed,
                          counted(gallery.files.size() - 1, "page"), human_time(run.clock.total())));
  return exit_ok;
}

/// A layout's file byte for byte; of several each begins after an empty line.
int print_layout(const LayoutsOptions& options, World& world) {
  Run run{world};
  const std::string& bundled = run.resources.layouts;
  const std::vector<SourceId> files =
      layout_files({{}, *options.input}, options.whole, bundled, run.sources, world, run.diagnostics);
  if (!files.empty()) check_is_layout(*options.input, files.front(), run);
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
  if (options.gallery) return make_gallery_in(*options.gallery, options, world);
  if (options.input) return print_layout(options, world);
  put(stdout, list_layouts(bundled_layouts(find_resources(world).layouts, world), options.names));
  if (!options.names)
    put(stdout, "\nHow one is written: quoin layouts full"
                "\nA layout of your own: quoin build --layout path/to/mine.toml\n");
  return exit_ok;
}

}  // namespace quoin

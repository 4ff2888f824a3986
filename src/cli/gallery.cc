// `quoin layouts --gallery`.
#include <fmt/format.h>

#include <utility>

#include "base/paths.h"
#include "build/new_files.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "gallery/gallery.h"

namespace quoin {
namespace {

std::string summary(const std::string& folder, const MadeGallery& gallery, const Run& run) {
  const std::string failed = gallery.failed == 0 ? "" : fmt::format(" ({} failed)", gallery.failed);
  return fmt::format("{} · {}{} · {} · {}\n", path_below(folder, "index.html"),
                     counted(gallery.layouts, "layout"), failed, counted(gallery.files.size() - 1, "page"),
                     human_time(run.clock.total()));
}

}  // namespace

int run_gallery(const LayoutsOptions& options, World& world) {
  Request request;
  if (options.input) request.resume = *options.input;
  request.variable = [&world](const std::string& name) { return world.variable(name); };
  constexpr std::string_view nothing = "; nothing was written";
  Run run{world};
  const std::optional<Input> input = open_resume(request, world, run.sources, run.diagnostics);
  if (!input || !fits_a_gallery(*input, run)) return report_faults(false, run, nothing);
  Typeset set;
  const bool has_layout = open_typeset(request, *input, run, set);
  if (run.diagnostics.has_errors()) {
    if (has_layout) fit_in_layout(request, set.resume, set.layout, *set.fonts, run);
    settle_faults(request, run);
    return report_faults(false, run, nothing);
  }

  const MadeGallery gallery = make_gallery(request, std::move(set), run);
  settle_faults(request, run);
  if (gallery.files.empty()) return report_faults(false, run, nothing);
  const std::string& folder = *options.gallery;
  Run places{world};
  check_places(gallery.files, folder, places);
  if (places.diagnostics.has_errors()) return report_faults(false, places, nothing);
  write_new_files(gallery.files, folder, world);
  print_diagnostics(run.diagnostics, run.sources);
  put(stdout, summary(folder, gallery, run));
  return exit_ok;
}

}  // namespace quoin

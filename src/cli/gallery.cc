// `quoin layouts --gallery`.
#include "cli/gallery.h"

#include <fmt/format.h>

#include <utility>

#include "cli/build.h"
#include "cli/report.h"
#include "gallery/gallery.h"

namespace quoin {
namespace {

std::string summary(const std::string& folder, const MadeGallery& gallery, const Run& run) {
  const std::string failed = gallery.failed == 0 ? "" : fmt::format(" ({} failed)", gallery.failed);
  return fmt::format("{}{}index.html · {}{} · {} · {}\n", folder, folder.ends_with('/') ? "" : "/",
                     counted(gallery.layouts, "layout"), failed, counted(gallery.files.size() - 1, "page"),
                     human_time(run.clock.total()));
}

}  // namespace

int run_gallery(const Options& options, World& world) {
  constexpr std::string_view nothing = "; nothing was written";
  Run run{world};
  const std::optional<Input> input = open_resume(options, world, run.sources, run.diagnostics);
  if (!input || !fits_a_gallery(*input, run)) return report_faults(options, run, nothing);
  Typeset set;
  const bool has_layout = open_typeset(options, *input, run, set);
  if (run.diagnostics.has_errors()) {
    if (has_layout) fit_in_layout(options, set.resume, set.layout, *set.fonts, run);
    settle_faults(options, run);
    return report_faults(options, run, nothing);
  }

  const MadeGallery gallery = make_gallery(options, std::move(set), run);
  settle_faults(options, run);
  if (gallery.files.empty()) return report_faults(options, run, nothing);
  const std::string& folder = *options.gallery;
  Run places{world};
  check_places(gallery.files, folder, places);
  if (places.diagnostics.has_errors()) return report_faults(options, places, nothing);
  for (const GalleryFile& file : gallery.files)
    if (world.look_below(folder, file.name, file.bytes) != Place::same)
      world.write_below(folder, file.name, file.bytes);
  print_diagnostics(run.diagnostics, run.sources);
  put(stdout, summary(folder, gallery, run));
  return exit_ok;
}

}  // namespace quoin

// `quoin fonts`: the families that a layout can name, bundled or in `fonts/` beside the résumé.
#include <fmt/format.h>

#include "base/paths.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "host/resources.h"
#include "text/font_book.h"

namespace quoin {

int run_fonts(const FontsOptions& options, World& world) {
  std::string folder = options.folder;
  if (!world.is_directory(folder)) {
    if (world.probe(folder) != FileStatus::ok) {
      put(stderr, fmt::format("{}: error[missing-file]: there is no such folder\n", one_line(folder, folder.size())));
      return exit_faults;
    }
    folder = folder_of(folder);
  }
  FontBook fonts(world, find_resources(world).fonts, path_below(folder, "fonts"));
  put(stdout, list_families(fonts.families()));
  return exit_ok;
}

}  // namespace quoin

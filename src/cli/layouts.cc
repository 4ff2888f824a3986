// `quoin layouts`: what `--layout NAME` and `document.layout` may name, or with --gallery a page of pictures of them.
#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/gallery.h"
#include "cli/layout_schema.h"
#include "cli/report.h"
#include "cli/resources.h"
#include "layout/library.h"

namespace quoin {

int run_layouts(const Options& options, World& world) {
  if (options.schema) {
    put(stdout, layout_schema());
    return exit_ok;
  }
  if (options.gallery) return run_gallery(options, world);
  if (options.input)
    return usage_error("layouts", fmt::format("'{}' goes with --gallery FOLDER, which draws it in every layout",
                                              one_line(*options.input, std::string::npos)));
  const std::vector<LayoutInfo> all = bundled_layouts(find_resources(world).layouts, world);
  std::size_t width = 0;
  for (const LayoutInfo& one : all) width = std::max(width, count_utf8(one.name));
  for (const LayoutInfo& one : all) {
    if (options.names)
      put(stdout, fmt::format("{}\n", one.name));
    else
      put(stdout, fmt::format("{:<{}}  {}\n", one.name, width, one.description));
  }
  if (!options.names) put(stdout, "\nA layout of your own: quoin build --layout path/to/mine.toml\n");
  return exit_ok;
}

}  // namespace quoin

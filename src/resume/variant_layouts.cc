#include "resume/variant_layouts.h"

#include <optional>

#include "resume/include.h"
#include "resume/variant.h"
#include "toml/toml.h"

namespace quoin {

std::vector<Literal> layouts_of_variants(SourceId id, const std::string& folder, Sources& sources, const Files& files, Places& places) {
  Diagnostics unheard;
  TomlRest rest = parse_toml_lines(id, sources, unheard);
  if (!rest.root) return {};
  Reading reading{folder, sources, files, unheard, places};
  include_files(*rest.root, {}, reading, sources);
  std::vector<Literal> out;
  for (const Variant& variant : read_variants(reading, *rest.root))
    for (const Replacement& one : variant.set)
      if (one.table == "document" && one.key == "layout" && one.value.text()) out.push_back({places.add(one.value.span), *one.value.text()});
  return out;
}

}  // namespace quoin

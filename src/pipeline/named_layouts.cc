#include "pipeline/named_layouts.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "layout/library.h"
#include "pipeline/checks.h"
#include "resume/variant_layouts.h"

namespace quoin {
namespace {

constexpr std::size_t most_unknown = 50;  // for each all names are looked through: the rest is told when these are mended

}  // namespace

void check_named_layouts(const Request& request, const Input& input, const Typeset& set, TypesetRun& run) {
  const Resume& resume = set.resume;
  // What is wrong in a layout is told once; a name that leads to none at each of its places.
  std::set<std::string> opened;
  std::size_t unknown = 0;
  if (!request.layout) opened.insert(resume.document.layout.value);
  const auto check = [&](const Literal& one, const Places& places) {
    if (one.empty() || opened.contains(one.value) || unknown == most_unknown || run.diagnostics.full()) return;
    const Span place = places.of(one.value_id);
    Diagnostics found;
    const std::optional<Layout> layout =
        load_layout({place, one.value}, input.folder, false, set.bundled_layouts, run.sources, run.files, found);
    if (layout && set.fonts && resume.document.font.empty()) check_families(*layout, *set.fonts, found);
    const bool leads_there =
        std::none_of(found.all.begin(), found.all.end(), [&](const Diagnostic& fault) { return fault.span == place; });
    if (leads_there) opened.insert(one.value);
    if (!leads_there) ++unknown;
    run.diagnostics.take(std::move(found));
  };
  Places of_variants;
  for (const Literal& one : layouts_of_variants(input.source, input.folder, run.sources, run.files, of_variants)) check(one, of_variants);
  for (const OutputTable& table : resume.outputs)
    for (const Literal& one : table.layouts) check(one, resume.places);
  settle_faults(request, run);
}

}  // namespace quoin

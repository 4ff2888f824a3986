#include "pipeline/variants.h"

#include <unordered_set>
#include <utility>

#include "resume/outline.h"

namespace quoin {
namespace {

constexpr std::size_t most_variants = 100;  // each is typeset

std::vector<VariantRow> rows_of(const Resume& resume, SourceId file) {
  std::vector<VariantRow> out;
  for (const OutlinePart& part : outline(resume)) {
    const Span span = resume.places.of(part.value_id);
    out.push_back({part.path, std::string(part.what), part.text ? part.text->plain() : std::string(), part.depth,
                   span.source == file ? span.begin.line : 0});
  }
  return out;
}

VariantColumn column_of(const std::string& name, const Typeset& set, bool sound, const std::vector<VariantRow>& rows) {
  VariantColumn out;
  out.name = name;
  std::unordered_set<std::string> kept;
  for (OutlinePart& part : outline(set.resume)) kept.insert(std::move(part.path));
  for (const VariantRow& row : rows) out.keeps.push_back(kept.contains(row.path));
  out.set = sound;
  if (!sound) return out;
  out.layout = set.layout.name;
  out.pages = set.fitted.pages.pages.size();
  out.budget = set.layout.fit_pages;
  out.fit = set.fitted.report;
  for (const LeafId leaf : out.fit.dropped) out.left_out.push_back(set.resume.leaves[static_cast<std::size_t>(leaf)]);
  return out;
}

}  // namespace

VariantTable compare_variants(Request request, const Input& input, TypesetRun& run) {
  request.variant.reset();
  request.include.clear();
  request.exclude.clear();
  request.explain = false;
  request.documents = Documents::resume;
  VariantTable out;
  std::vector<std::string> names;
  // What stands at the same place is told once, however many variants it is found in.
  const auto add = [&](const std::string& name) {
    TypesetRun one{run.files, run.resources, run.open_faces, run.patterns, run.layouts};
    one.sources = std::move(run.sources);
    const Typeset set = typeset_resume(request, input, one);
    run.sources = std::move(one.sources);
    const bool sound = !one.diagnostics.has_errors();
    run.diagnostics.take(std::move(one.diagnostics));
    if (name.empty()) {
      out.rows = rows_of(set.resume, input.source);
      for (const Literal& variant : set.resume.variants) names.push_back(variant.value);
      if (names.size() > most_variants)
        run.diagnostics.error("too-many", set.resume.places.of(set.resume.variants[most_variants].value_id),
                              "more than " + std::to_string(most_variants) + " variants are not shown side by side");
    }
    out.columns.push_back(column_of(name, set, sound, out.rows));
  };
  add("");
  // Faults of the whole are faults of each.
  if (!run.diagnostics.has_errors())
    for (const std::string& name : names) {
      request.variant = name;
      add(name);
    }
  settle_faults(request, run);
  return out;
}

}  // namespace quoin

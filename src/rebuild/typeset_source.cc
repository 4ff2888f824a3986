#include "rebuild/typeset_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace quoin {
namespace {

std::vector<LeftOutItem> left_out_of(const Typeset& set) {
  std::vector<LeftOutItem> out;
  for (const LeafId id : set.fitted.report.dropped) {
    const Leaf& leaf = set.resume.leaves[static_cast<std::size_t>(id)];
    out.push_back({leaf.path, leaf.text, set.resume.places.of(leaf.value_id)});
  }
  std::sort(out.begin(), out.end(), [](const LeftOutItem& a, const LeftOutItem& b) { return a.span < b.span; });
  return out;
}

std::vector<ExpectedField> fields_of(const Typeset& set, Documents documents) {
  PrintedFields printed{LeftOut(set.resume.leaves.size(), false), set.fitted.not_printed, set.fitted.order, documents};
  for (const LeafId id : set.fitted.report.dropped) printed.left_out[static_cast<std::size_t>(id)] = true;
  return expected_fields(set.resume, set.resume.locale, printed);
}

}  // namespace

std::optional<TypesetSource> typeset_source(const BuildOrder& options, std::string_view bytes, Run& run) {
  const std::optional<MadeDocument> made = make_document(options, run);
  if (!made) return std::nullopt;
  const Typeset& set = made->set;
  TypesetSource out;
  out.resume = run.sources.name(made->input.source);
  out.fields = fields_of(set, options.documents);
  out.side_by_side = set.fitted.order.side_by_side;
  out.left_out = left_out_of(set);
  out.not_printed = set.fitted.not_printed;
  if (out.fields.empty()) {
    run.diagnostics.error("nothing-printed", {made->input.source, {}, {}},
                          fmt::format("with the layout `{}` none of its fields is printed, so there is nothing to find",
                                      set.layout.name));
    return std::nullopt;
  }
  out.same_bytes = made->bytes == bytes;
  if (!out.same_bytes) out.bytes = made->bytes;
  return out;
}

void TypesetSource::compare_pages(const std::optional<std::string>& pages, const std::optional<std::string>& own) {
  pages_read = pages && own;
  if (pages_read) difference = text_difference(*pages, *own);
}

}  // namespace quoin

#include "cli/verify_against.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/embed.h"
#include "cli/input.h"

namespace quoin {
namespace {

std::vector<Leaf> left_out_of(const Typeset& set) {
  std::vector<Leaf> out;
  for (const LeafId id : set.fitted.report.dropped) out.push_back(set.resume.leaves[static_cast<std::size_t>(id)]);
  std::sort(out.begin(), out.end(), [](const Leaf& a, const Leaf& b) { return a.span < b.span; });
  return out;
}

std::vector<ExpectedField> fields_of(const Typeset& set) {
  Printed printed{LeftOut(set.resume.leaves.size(), false), set.fitted.not_printed, set.fitted.order};
  for (const LeafId id : set.fitted.report.dropped) printed.left_out[static_cast<std::size_t>(id)] = true;
  return expected_fields(set.resume, load_locale(set.resume.document.language.value), printed);
}

}  // namespace

std::optional<TypesetSource> typeset_source(const Options& options, PdfOptions pdf, bool embeds, std::string_view bytes,
                                            Run& run) {
  const std::optional<Input> input = open_resume(options, run.world, run.sources, run.diagnostics);
  if (!input) return std::nullopt;
  const Typeset set = typeset_resume(options, *input, run);
  if (run.diagnostics.has_errors()) return std::nullopt;
  TypesetSource out;
  out.name = run.sources.name(input->source);
  out.fields = fields_of(set);
  out.side_by_side = set.fitted.order.side_by_side;
  out.left_out = left_out_of(set);
  out.not_printed = set.fitted.not_printed;
  if (out.fields.empty()) {
    run.diagnostics.error("nothing-printed", {input->source, {}, {}},
                          fmt::format("with the layout `{}` none of its fields is printed, so there is nothing to find",
                                      set.layout.name));
    return std::nullopt;
  }
  if (embeds) pdf.attachments = attachments_of(options, *input, set, pdf, set.fitted.not_printed, run);
  out.same_bytes = write_pdf(set.fitted.pages, *set.fonts, pdf) == bytes;
  return out;
}

}  // namespace quoin

#include "cli/verify_source.h"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/ask_helper.h"
#include "resume/read.h"
#include "verify/expect.h"

namespace quoin {
namespace {

constexpr std::string_view name_the_resume = "name its résumé: quoin verify cv.pdf --against resume.toml";

/// The résumé that the user names.
struct Named {
  SourceId source = 0;
  Resume resume;
  Locale locale;
};

/// Nothing where it has faults, which go to `run`.
std::optional<Named> read_named(const std::string& path, Run& run) {
  Options options;
  options.input = path;
  const std::optional<Input> input = open_resume(options, run.world, run.sources, run.diagnostics);
  if (!input) return std::nullopt;
  Named out{input->source, read_resume(input->source, input->folder, {}, run.sources, run.world, run.diagnostics), {}};
  run.diagnostics.sort_by_place();
  if (run.diagnostics.has_errors()) return std::nullopt;
  out.locale = load_locale(out.resume.document.language.value);
  return out;
}

/// A PDF that carries nothing of use can be held against a named résumé; one that cannot be read as a PDF cannot.
bool is_unreadable(const Diagnostic& one) {
  constexpr std::array<std::string_view, 6> codes = {"missing-file", "not-a-pdf",      "encrypted-pdf",
                                                     "damaged-pdf",  "unreadable-pdf", "too-large"};
  return one.span.source == 0 && !one.span.known() && std::find(codes.begin(), codes.end(), one.code) != codes.end();
}

void hint_at_against(Diagnostics& diagnostics) {
  for (Diagnostic& one : diagnostics.all)
    if (one.code == "no-source" || one.code == "no-record") one.hint = name_the_resume;
}

std::optional<VerifySource> against_embedded(const Options& options, Helper& helper, Run& run) {
  const std::optional<UnreadPdf> pdf = open_pdf(*options.input, run);
  std::optional<CarriedFields> carried = pdf ? fields_in(*pdf, {}, helper, run) : std::nullopt;
  hint_at_against(run.diagnostics);
  if (!carried) return std::nullopt;
  return VerifySource{{},
                      std::move(carried->name),
                      std::move(carried->fields),
                      std::move(carried->left_out),
                      std::move(carried->excused.not_printed)};
}

/// The same résumé lies on the disk: that is where people look for a field.
void point_into(SourceId source, CarriedFields& carried) {
  for (ExpectedField& field : carried.fields) field.span.source = source;
  for (Leaf& leaf : carried.left_out) leaf.span.source = source;
}

std::optional<VerifySource> against_named(const Options& options, Helper& helper, Run& run) {
  Run of_pdf{run.world};
  const std::optional<UnreadPdf> pdf = open_pdf(*options.input, of_pdf);
  const std::optional<Named> named = pdf ? read_named(*options.against, run) : std::nullopt;
  const std::optional<std::string> text = named ? std::optional(run.sources.text(named->source)) : std::nullopt;
  std::optional<CarriedFields> carried = pdf ? fields_in(*pdf, text, helper, of_pdf) : std::nullopt;
  if (std::any_of(of_pdf.diagnostics.all.begin(), of_pdf.diagnostics.all.end(), is_unreadable)) {
    run.sources = std::move(of_pdf.sources);
    run.diagnostics = std::move(of_pdf.diagnostics);
    return std::nullopt;
  }
  if (!named) return std::nullopt;
  VerifySource out{{}, run.sources.name(named->source), {}, {}, {}};
  if (carried && carried->same) {
    point_into(named->source, *carried);
    out.fields = std::move(carried->fields);
    out.left_out = std::move(carried->left_out);
  } else {
    const Excused excused = carried ? carried->excused : Excused{};
    out.fields = expected_fields(named->resume, named->locale, excused);
    out.left_out = left_out_of(named->resume, excused);
  }
  if (carried) out.not_printed = std::move(carried->excused.not_printed);
  return out;
}

}  // namespace

std::optional<VerifySource> open_verify_source(const Options& options, Helper& helper, Run& run) {
  std::optional<VerifySource> out =
      options.against ? against_named(options, helper, run) : against_embedded(options, helper, run);
  if (out) out->pdf = run.world.canonical(*options.input).value_or(*options.input);
  return out;
}

}  // namespace quoin

#include "archive/loaded.h"

#include <utility>

namespace quoin {
namespace {

std::string written(const LoadedTypeset& loaded, std::optional<std::int64_t> epoch) {
  return write_pdf(loaded.set.fitted.pages, *loaded.set.fonts, {epoch, loaded.claim.standard, loaded.cargo.files});
}

/// Whatever form the pages are wanted in says no more than their PDF does.
void prove(LoadedTypeset& loaded, const Request& request, TypesetRun& run) {
  loaded.pdf = written(loaded, request.source_date_epoch);
  run.clock.lap("pdf");
  loaded.proof = prove_redaction(loaded.set, loaded.pdf, run.sources, run.diagnostics);
  settle_faults(request, run);
  run.clock.lap("proof");
}

}  // namespace

std::optional<LoadedTypeset> load_and_typeset(const Request& request, TypesetRun& run, Form form) {
  std::optional<Input> input = open_resume(request, run.files, run.sources, run.diagnostics);
  if (!input) {
    settle_faults(request, run);
    return std::nullopt;
  }
  LoadedTypeset out;
  out.input = std::move(*input);
  out.set = typeset_resume(request, out.input, run);
  out.complaint = complaint_of_claim(request, out.set.resume.document);
  out.claim = claim_of(request, out.set.resume.document);
  if (!out.complaint.empty() || run.diagnostics.has_errors()) return out;
  if (form == Form::pdf && out.claim.embed != Embed::none) {
    out.cargo = cargo_of(request, out.input, out.set, out.claim, run);
    settle_faults(request, run);
    run.clock.lap("embed");
  }
  if (!run.diagnostics.has_errors() && !out.set.resume.privacy.texts.empty()) prove(out, request, run);
  return out;
}

std::string pdf_of(const LoadedTypeset& loaded, std::optional<std::int64_t> epoch) {
  return loaded.pdf.empty() ? written(loaded, epoch) : loaded.pdf;
}

}  // namespace quoin

#include "verify/verification.h"

#include <algorithm>
#include <utility>

#include "base/failure.h"

namespace quoin {

bool Verification::passed() const {
  const auto present = [](const Verdict& one) { return one.present(); };
  return std::any_of(verdicts.begin(), verdicts.end(), present) &&
         std::all_of(verdicts.begin(), verdicts.end(),
                     [](const Verdict& one) { return !one.present() || one.passed(); });
}

Verification verify_pdf(const std::string& path, std::vector<ExpectedField> fields, Processes& processes,
                        const ProcessLimits& limits) {
  Verification out;
  out.fields = std::move(fields);
  for (Extraction& extraction : extract_text(path, processes, limits)) {
    Comparison comparison;
    if (extraction.status == Extraction::Status::done)
      comparison = compare(out.fields, extraction.text, extraction.extractor->drops_hyphens);
    out.verdicts.push_back({std::move(extraction), std::move(comparison)});
  }
  if (std::none_of(out.verdicts.begin(), out.verdicts.end(), [](const Verdict& one) { return one.present(); }))
    throw Failure(
        "no text extractor is installed, so nothing can be verified; install poppler-utils or mupdf-tools "
        "(apt-get install poppler-utils mupdf-tools)");
  return out;
}

}  // namespace quoin

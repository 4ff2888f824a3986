#include "verify/verification.h"

#include <algorithm>
#include <utility>

#include "quoin/failure.h"

namespace quoin {

std::size_t Verdict::count(Loss::Status status) const {
  return static_cast<std::size_t>(std::count_if(comparison.losses.begin(), comparison.losses.end(),
                                                [&](const Loss& loss) { return loss.status == status; }));
}

bool Verdict::passed() const {
  return extraction.status == Extraction::Status::done && count(Loss::Status::interleaved) == comparison.losses.size();
}

bool Verification::passed() const {
  const auto present = [](const Verdict& one) { return one.present(); };
  return !fields.empty() && std::any_of(verdicts.begin(), verdicts.end(), present) &&
         std::all_of(verdicts.begin(), verdicts.end(),
                     [](const Verdict& one) { return !one.present() || one.passed(); });
}

Verification read_by_all(const PdfFile& pdf, std::vector<ExpectedField> fields, bool side_by_side, Processes& processes,
                         const ProcessLimits& limits) {
  Verification out;
  out.fields = std::move(fields);
  for (Extraction& extraction : extract_text(pdf.path, pdf.size, processes, limits)) {
    Comparison comparison;
    Habits habits = extraction.extractor->habits;
    habits.by_place = habits.by_place && side_by_side;
    if (extraction.status == Extraction::Status::done) comparison = compare(out.fields, extraction.text, habits);
    out.verdicts.push_back({std::move(extraction), std::move(comparison)});
  }
  return out;
}

Verification verify_pdf(const PdfFile& pdf, std::vector<ExpectedField> fields, bool side_by_side, Processes& processes,
                        const ProcessLimits& limits) {
  Verification out = read_by_all(pdf, std::move(fields), side_by_side, processes, limits);
  if (std::none_of(out.verdicts.begin(), out.verdicts.end(), [](const Verdict& one) { return one.present(); }))
    throw Failure(
        "no text extractor is installed, so nothing can be verified; install poppler-utils or mupdf-tools "
        "(apt-get install poppler-utils mupdf-tools)");
  return out;
}

}  // namespace quoin

// A PDF held against a résumé, extractor by extractor: the result of `quoin verify` as a value.
#pragma once

#include <string>
#include <vector>

#include "verify/compare.h"
#include "verify/extractors.h"

namespace quoin {

struct Verdict {
  Extraction extraction;
  Comparison comparison;  ///< where the extraction is done
  bool passed() const { return extraction.status == Extraction::Status::done && comparison.losses.empty(); }
  bool present() const { return extraction.status != Extraction::Status::absent; }
};

struct Verification {
  std::vector<ExpectedField> fields;
  std::vector<Verdict> verdicts;  ///< in the order of the table of extractors, the absent ones too

  /// Every extractor that is there found every field; at least one is there.
  bool passed() const;
};

/// `path` is the PDF's, absolute. Throws Failure, which says what to install, where no extractor is there.
Verification verify_pdf(const std::string& path, std::vector<ExpectedField> fields, Processes& processes,
                        const ProcessLimits& limits = {});

}  // namespace quoin

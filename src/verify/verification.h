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
  /// What is only interleaved is no fault of the PDF's.
  bool passed() const;
  std::size_t count(Loss::Status status) const;
  bool present() const { return extraction.status != Extraction::Status::absent; }
};

struct Verification {
  std::vector<ExpectedField> fields;
  std::vector<Verdict> verdicts;  ///< in the order of the table of extractors, the absent ones too

  /// Every extractor that is there found every field, and there is at least one of either.
  bool passed() const;
};

struct PdfFile {
  std::string path;  ///< absolute
  std::size_t size = 0;
};

/// `side_by_side` as in ReadingOrder. No extractor may be there.
Verification read_by_all(const PdfFile& pdf, std::vector<ExpectedField> fields, bool side_by_side, Processes& processes,
                         const ProcessLimits& limits = {});

/// The same. Throws Failure, which says what to install, where no extractor is there.
Verification verify_pdf(const PdfFile& pdf, std::vector<ExpectedField> fields, bool side_by_side, Processes& processes,
                        const ProcessLimits& limits = {});

}  // namespace quoin

// A résumé typeset, with all that its PDF will carry: what is between a request and the bytes of any of its forms.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "archive/cargo.h"
#include "pipeline/claim.h"
#include "pipeline/typeset.h"
#include "privacy/proof.h"
#include "quoin/request.h"

namespace quoin {

struct LoadedTypeset {
  Input input;
  Typeset set;
  Claim claim;
  Cargo cargo;            ///< empty where there are errors
  std::string pdf;        ///< where it had to be searched for what was redacted
  RedactionProof proof;   ///< of that
  std::string complaint;  ///< why what is asked for cannot be had together; then there is nothing to print
};

enum class Form {
  pdf,
  other  ///< which carries nothing
};

/// Reads, fits, typesets and gathers; where something is redacted it also makes the PDF, in whatever form the pages are wanted,
/// and searches it. Faults go to `run.diagnostics`, sorted by place, and as errors where `request` is
/// strict; with an error among them the pages are not fit to print. Nothing where the résumé cannot be read. Throws
/// Failure, and Stopped where the request's token asks for it.
std::optional<LoadedTypeset> load_and_typeset(const Request& request, TypesetRun& run, Form form = Form::pdf);

/// The PDF of one without faults: the one way to it. `epoch` is the request's. Throws Failure.
std::string pdf_of(const LoadedTypeset& loaded, std::optional<std::int64_t> epoch);

}  // namespace quoin

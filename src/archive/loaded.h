// A résumé typeset, with all that its PDF will carry: what is between a request and the bytes of any of its forms.
#pragma once

#include <optional>
#include <string>

#include "archive/cargo.h"
#include "pipeline/claim.h"
#include "pipeline/typeset.h"
#include "quoin/request.h"

namespace quoin {

struct LoadedTypeset {
  Input input;
  Typeset set;
  Claim claim;
  Cargo cargo;            ///< empty where there are errors
  std::string complaint;  ///< why what is asked for cannot be had together; then there is nothing to print
};

enum class Form {
  pdf,
  other  ///< which carries nothing
};

/// Reads, fits, typesets and gathers. Faults go to `run.diagnostics`, sorted by place, and as errors where `request` is
/// strict; with an error among them the pages are not fit to print. Nothing where the résumé cannot be read. Throws
/// Failure, and Stopped where the request's token asks for it.
std::optional<LoadedTypeset> load_and_typeset(const Request& request, TypesetRun& run, Form form = Form::pdf);

}  // namespace quoin

// What a PDF is verified against: a résumé that the user names, or the one inside the PDF; and what its build record
// excuses.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/build.h"
#include "confine/helper.h"
#include "verify/expect.h"

namespace quoin {

struct VerifySource {
  std::string pdf;   ///< the PDF's absolute path
  std::string name;  ///< the résumé's, for people
  std::vector<ExpectedField> fields;
  std::vector<Leaf> left_out;  ///< in the order of the file
  std::vector<std::string> not_printed;
};

/// Faults of the PDF and of the résumé go to `run.diagnostics`; with an error among them nothing is returned. What the
/// PDF carries is read by `helper`.
std::optional<VerifySource> open_verify_source(const Options& options, Helper& helper, Run& run);

}  // namespace quoin

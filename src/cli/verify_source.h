// What a PDF is verified against: a résumé that the user names, or the one inside the PDF; and what its build record
// excuses.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/build.h"
#include "verify/expect.h"

namespace quoin {

struct VerifySource {
  std::string pdf;   ///< the PDF's absolute path
  std::string name;  ///< the résumé's, for people
  Resume resume;
  Locale locale;
  Excused excused;
};

/// Faults of the PDF and of the résumé go to `run.diagnostics`; with an error among them nothing is returned.
std::optional<VerifySource> open_verify_source(const Options& options, Run& run);

/// The leaves that are excused, in the order of the file.
std::vector<Leaf> left_out_of(const Resume& resume, const Excused& excused);

}  // namespace quoin

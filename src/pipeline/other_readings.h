// The same résumé as its other variants and its outputs have it: read, and not typeset.
#pragma once

#include "pipeline/typeset.h"

namespace quoin {

/// Reads it once for each variant, and for each variant, language and kind of document of its outputs, and tells what a build of
/// that would refuse; a fault of several once. One that needs a file which is not there, or a variable that is not set, is passed over:
/// what is private may lie on one machine alone. Of a long file those are read that come to 4 MB together.
void check_other_readings(const Request& request, const Input& input, const Typeset& set, TypesetRun& run);

}  // namespace quoin

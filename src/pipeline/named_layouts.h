// The layouts that a résumé names and this run is not set in: those of other variants, and of its outputs.
#pragma once

#include "pipeline/typeset.h"

namespace quoin {

/// Opens each, for what is wrong with its name or in it.
void check_named_layouts(const Request& request, const Input& input, const Typeset& set, TypesetRun& run);

}  // namespace quoin

// Where a résumé's PDF goes.
#pragma once

#include <optional>
#include <string>

#include "build/order.h"
#include "pipeline/typeset.h"
#include "quoin/diagnostic.h"

namespace quoin {

/// Where the document goes: what -o says (with `/` at its end: a folder to put it in), else beside the résumé.
std::string output_path(const BuildOrder& options, const Input& input);

}  // namespace quoin

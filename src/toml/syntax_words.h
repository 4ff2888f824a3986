// toml++'s words for a fault in the syntax, turned into what a person who writes a résumé can act on.
#pragma once

#include <string_view>

#include "quoin/diagnostic.h"

namespace quoin {

/// The fault that the parser found in `text` at `at`, described by `description`, as one diagnostic.
Diagnostic explain_syntax(SourceId id, std::string_view text, Position at, std::string_view description);

}  // namespace quoin

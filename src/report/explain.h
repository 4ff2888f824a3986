// What `quoin build --explain` says to people.
#pragma once

#include <string>

#include "pipeline/typeset.h"

namespace quoin {

/// Indented lines; empty where there is no explanation.
std::string describe_explanation(const Typeset& set);

}  // namespace quoin

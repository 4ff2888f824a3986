// What `quoin build --explain` says to people.
#pragma once

#include <string>

#include "fit/fit.h"
#include "layout/layout.h"
#include "resume/resume.h"

namespace quoin {

/// Indented lines; empty where there is no explanation.
std::string describe_explanation(const Fitted& fitted, const Layout& layout, const Resume& resume);

}  // namespace quoin

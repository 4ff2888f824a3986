// How large a layout sets the owner's name.
#pragma once

#include "fit/fit.h"
#include "layout/layout.h"

namespace quoin {

/// Sets the name smaller where one of its words has no room on a line, or where it takes more than two lines and a little less
/// saves one. Measured at the ideal look.
void settle_name(const FitInput& input, Layout& layout);

}  // namespace quoin

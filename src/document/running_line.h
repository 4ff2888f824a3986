// The running head and foot: the layout's rows with the owner's name and the like in them.
#pragma once

#include "document/composer.h"

namespace quoin {

/// Only the page's number and how many there are is left open.
RunningLine compose_running_line(Composer& composer, const RunningLooks& looks);

}  // namespace quoin

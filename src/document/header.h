// The top of the first page: name, headline, ways to reach the owner, and a summary.
#pragma once

#include "document/composer.h"

namespace quoin {

void compose_header(Composer& composer);

}  // namespace quoin

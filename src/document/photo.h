// The photo in the header.
#pragma once

#include "document/composer.h"

namespace quoin {

/// Sets Document::photo, read after the blocks that stand so far, where résumé and layout have one.
void compose_photo(Composer& composer);

}  // namespace quoin

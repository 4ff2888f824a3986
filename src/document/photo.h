// The photo in the header.
#pragma once

#include "document/composer.h"

namespace quoin {

/// Sets Document::photo, read after the blocks that stand so far, where résumé and layout have one.
void compose_photo(Composer& composer);

/// Appends the photo as a block of the sidebar, where résumé and layout have it there.
void compose_photo_block(Composer& composer);

}  // namespace quoin

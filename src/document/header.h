// The top of the first page: name, headline, ways to reach the owner; and the summary below.
#pragma once

#include "document/composer.h"

namespace quoin {

void compose_header(Composer& composer);

/// The same over a letter, which has one column and no photo.
void compose_letter_head(Composer& composer);

/// The owner's summary, which opens the sections' column.
void compose_summary(Composer& composer);

/// What stands at a sidebar's top: the photo and the layout's rows.
void compose_sidebar_head(Composer& composer);

}  // namespace quoin

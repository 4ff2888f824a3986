// A section: heading, opening text, entries. One way for every kind; what differs stands in the layout's rows.
#pragma once

#include "document/composer.h"

namespace quoin {

/// Appends the section's blocks; nothing where all of it is left out.
void compose_section(Composer& composer, const Section& section, Region region);

}  // namespace quoin

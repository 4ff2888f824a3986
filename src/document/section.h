// A section: heading, opening text, entries. One way for every kind; what differs stands in the layout's rows.
#pragma once

#include "document/composer.h"

namespace quoin {

/// A heading of these words, appended to the document as a child of `section`; its spaces and place are the caller's.
Block& append_heading(Composer& composer, const Inlines& words, NodeId section, Region region);

/// Appends the section's blocks; nothing where all of it is left out.
void compose_section(Composer& composer, const Section& section, Region region);

}  // namespace quoin

// A section: heading, opening text, entries. One way for every kind; what differs stands in the layout's rows.
#pragma once

#include <string>

#include "document/composer.h"

namespace quoin {

/// A heading of these words, appended to the document as a child of `section`; its spaces and place are the caller's.
Block& append_heading(Composer& composer, const Inlines& words, NodeId section, Region region);

/// What programs that read résumés look for as the heading of such a section, English in every language (docs/typography.md,
/// rule 12); empty where the title says it all.
std::string known_name(SectionKind kind);

/// Appends the section's blocks; nothing where all of it is left out.
void compose_section(Composer& composer, const Section& section, Region region);

}  // namespace quoin

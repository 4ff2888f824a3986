// Files of references → entries of the sections that name them.
#pragma once

#include "resume/reading.h"

namespace quoin {

/// Of each section that has a bibliography: reads its files, adds them to `sources`, and appends the entries that it takes to those that the
/// section has. Each value's place is in its file. Faults of the files, too, are appended to the reading's.
void read_bibliographies(Reading& reading, Sources& sources, Resume& resume);

}  // namespace quoin

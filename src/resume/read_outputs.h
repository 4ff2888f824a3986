// `[[output]]` as the file writes it.
#pragma once

#include "resume/reading.h"

namespace quoin {

/// The tables `output` of the file, into `resume`, which has its variants and its name already. Among the faults that are
/// reported are names that cannot be written, two that are in each other's way, and more files than `most_outputs`.
void read_outputs(Reading& reading, TableReader& top, Resume& resume);

}  // namespace quoin

// What a fit may leave out: every highlight, detail, part, entry and paragraph of prose gets its number and priority.
#pragma once

#include "resume/resume.h"

namespace quoin {

/// Fills `leaves` and every `leaf` field, in the order of the file.
void number_leaves(Resume& resume);

}  // namespace quoin

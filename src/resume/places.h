// Where everything stands that a résumé says.
#pragma once

#include <vector>

#include "resume/resume.h"

namespace quoin {

/// The places of its texts, literals and dates, sorted; without tags, priorities and settings of the document.
std::vector<Span> places_of(const Resume& resume);

}  // namespace quoin

// In which order a résumé's leaves are left out when a page must be saved.
#pragma once

#include <vector>

#include "resume/resume.h"

namespace quoin {

/// Every leaf: lower priorities wholly before higher ones; of one priority what is worth least first; of one worth text before
/// heads, then what stands last in the file. So nothing goes before what it holds.
std::vector<LeafId> order_of_leaving_out(const Resume& resume);

}  // namespace quoin

// In which order a résumé's leaves are left out when a page must be saved.
#pragma once

#include <vector>

#include "resume/resume.h"

namespace quoin {

/// Every leaf: lower priorities wholly before higher ones; among equals, what stands last in the file goes first.
std::vector<LeafId> order_of_leaving_out(const Resume& resume);

}  // namespace quoin

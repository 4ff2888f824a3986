// What is not the same about the pages of two sides.
#pragma once

#include <cstdint>
#include <vector>

#include "diff/difference.h"

namespace quoin {

/// `partners` has by each part of `after` the part of `before` that is the same, or −1.
PageDifference compare_pages(const Snapshot& before, const Snapshot& after, const std::vector<std::int32_t>& partners);

}  // namespace quoin

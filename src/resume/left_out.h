// What remains of a résumé when leaves are left out. A section stands as long as something in it stands.
#pragma once

#include <vector>

#include "resume/resume.h"

namespace quoin {

/// By LeafId; whatever it does not reach stands, so an empty one leaves nothing out.
using LeftOut = std::vector<bool>;

bool visible(LeafId leaf, const LeftOut& left_out);
bool visible(const Item& item, const LeftOut& left_out);
bool visible(const Entry& entry, const LeftOut& left_out);
bool visible(const Section& section, const LeftOut& left_out);

}  // namespace quoin

// All that has an id in a résumé.
#pragma once

#include <vector>

#include "resume/resume.h"

namespace quoin {

/// Its texts, literals and dates in the order of the struct; without tags, priorities and settings of the document.
/// What has no id is not among them.
std::vector<ValueId> content_values(const Resume& resume);

/// Gives every value that has none its id: a résumé that no file says is made in any order and numbered at its end.
void number_values(Resume& resume);

}  // namespace quoin

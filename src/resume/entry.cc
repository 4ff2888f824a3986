// Looking fields up in an entry.
#include <algorithm>

#include "resume/resume.h"

namespace quoin {

const Text* Entry::field(Field which) const {
  for (const auto& [field, text] : fields)
    if (field == which) return &text;
  return nullptr;
}

bool position_repeated(const Entry& entry) {
  const Text* position = entry.field(Field::position);
  if (!position) return false;
  const std::string wanted = position->plain();
  return std::any_of(entry.parts.begin(), entry.parts.end(), [&](const Entry& part) {
    const Text* title = part.field(Field::title);
    return title && title->plain().find(wanted) != std::string::npos;
  });
}

}  // namespace quoin

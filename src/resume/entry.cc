// Looking a field up in an entry.
#include "resume/resume.h"

namespace quoin {

const Text* Entry::field(Field which) const {
  for (const auto& [field, text] : fields)
    if (field == which) return &text;
  return nullptr;
}

}  // namespace quoin

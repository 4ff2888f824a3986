// Looking an entry's fields up; there are few, so a row is searched from its beginning.
#include "resume/resume.h"

namespace quoin {

const Text* Entry::field(Field which) const {
  for (const auto& [name, text] : fields)
    if (name == which) return &text;
  return nullptr;
}

}  // namespace quoin

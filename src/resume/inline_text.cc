// A text without its marks.
#include "resume/inline_text.h"

namespace quoin {

std::string Text::plain() const {
  std::string out;
  for (const InlineRun& run : runs) out += run.text;
  return out;
}

}  // namespace quoin

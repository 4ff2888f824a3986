// Values of a résumé as one line of text, as somebody might write them into a file: what is shown of them in a
// comparison.
#pragma once

#include <string>

#include "base/date.h"
#include "image/image.h"
#include "resume/inline_text.h"

namespace quoin {

/// With its marks as CommonMark writes them; nothing is escaped, for it is read by people alone.
std::string marked_text(const Text& text);

/// "2023-06", "present", or the file's free text.
std::string date_text(const DateValue& value);
/// "2023-06 – present".
std::string dates_text(const Dates& dates);

/// "400 × 300 pixels, a1b2c3d4": enough to tell a picture from another one under the same name.
std::string picture_text(const Image& image);

}  // namespace quoin

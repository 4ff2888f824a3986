// What a face can do beyond its plain letters.
#pragma once

#include "text/font_book.h"

namespace quoin {

/// True if the face's GSUB table has an OpenType feature, such as "smcp", in any script or language.
bool has_feature(const Face& face, const char (&tag)[5]);

}  // namespace quoin

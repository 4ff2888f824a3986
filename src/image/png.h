// PNG through libpng: any depth, palette, transparency or interlacing becomes eight-bit pixels.
#pragma once

#include "image/read_image.h"

namespace quoin {

/// `bytes` begin with PNG's signature. Another gamma than sRGB's is taken into account; colour profiles are not.
/// Notes are looked for among the chunks; one of them may say which way is up (eXIf).
ReadImage read_png(std::string_view bytes);

}  // namespace quoin

// PNG through libpng: any depth, palette, transparency or interlacing becomes eight-bit pixels.
#pragma once

#include "image/read_image.h"

namespace quoin {

/// `bytes` begin with PNG's signature. Another gamma than sRGB's is taken into account; colour profiles are not.
ReadImage read_png(std::string_view bytes);

}  // namespace quoin

// What a PNG's chunks say besides the picture (W3C PNG, 5.3 and 11.3); libpng's simple reader passes over them.
#pragma once

#include <string_view>

#include "image/image.h"

namespace quoin {

struct PngNotes {
  PictureNotes notes;
  Orientation orientation = 1;
};

/// `bytes` begin with PNG's signature. A chunk that breaks off ends the search.
PngNotes read_png_notes(std::string_view bytes);

}  // namespace quoin

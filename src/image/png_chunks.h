// What a PNG's chunks say besides the picture (W3C PNG, 5.3 and 11.3); libpng's simple reader passes over them.
#pragma once

#include <string>
#include <string_view>

#include "image/image.h"

namespace quoin {

struct PngNotes {
  PictureNotes notes;
  Orientation orientation = 1;
  std::string profile;  ///< ICC, as it stands in the file; empty where there is none
};

/// `bytes` begin with PNG's signature. A chunk that breaks off ends the search.
PngNotes read_png_notes(std::string_view bytes);

/// The same PNG with nothing but its picture: libpng makes room for notes of any length that they claim. Without
/// `color_space` also without what says what its samples mean, so that libpng gives them as they are. A chunk that breaks off
/// is the last one.
std::string picture_chunks(std::string_view bytes, bool color_space);

/// The same PNG without what says where it was taken (strip_place.h).
std::string chunks_without_place(std::string_view bytes);

}  // namespace quoin

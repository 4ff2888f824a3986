// The two things in a camera's notes that matter on a page: which way is up, and whether they tell the place.
#pragma once

#include <string>
#include <string_view>

#include "image/image.h"

namespace quoin {

struct Exif {
  Orientation orientation = 1;
  bool tells_place = false;
};

/// Whether an XMP packet (ISO 16684-1) has a latitude: as an element or an attribute, of whatever namespace.
bool xmp_tells_place(std::string_view packet);

/// `tiff` is what follows "Exif\0\0" in a JPEG, or all of a PNG's eXIf. What cannot be understood says nothing.
Exif read_exif(std::string_view tiff);

/// Puts zeros where `tiff` says where a picture was taken: in the directory of places, which is then empty, and in what that leads to. All
/// other notes stay, and so does the length.
void erase_place(std::string& tiff);

}  // namespace quoin

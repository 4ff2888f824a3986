// A picture's file without what says where it was taken, for a file that is passed on as it is.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

/// A JPEG or a PNG: coordinates in its Exif become zeros; packets of XMP and texts that have any are left away, and so is what stands
/// behind the picture's end, which may be another picture with notes of its own. The picture's data and its other notes stay, byte for
/// byte. What is neither, or breaks off, comes back as it is.
std::string without_place(std::string_view bytes);

}  // namespace quoin

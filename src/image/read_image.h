// A picture file's bytes → Image. Its kind shows in its first bytes; the file's name says nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "image/image.h"

namespace quoin {

/// Why a picture cannot be used: words that follow its name.
struct ImageFault {
  const char* code = "";  ///< of the diagnostic
  std::string message;    ///< "is a GIF picture: …"
  std::string hint;
};

struct ReadImage {
  std::optional<Image> image;  ///< else `fault` says why
  ImageFault fault;
  PictureNotes notes;
};

/// Any bytes give an image or a fault. Memory is bounded by the number of bytes, and of a PNG's pixels.
ReadImage read_image(std::string_view bytes);

}  // namespace quoin

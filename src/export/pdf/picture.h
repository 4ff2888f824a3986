// Pictures as image XObjects (ISO 32000-1, 8.9.5), and the operators that paint one in its frame.
#pragma once

#include <map>
#include <string>

#include "export/pdf/deflate.h"
#include "export/pdf/haru.h"
#include "page/pages.h"

namespace quoin::pdf {

/// The name of each image among the resources, without its slash.
using EmbeddedPictures = std::map<const Image*, std::string>;

/// Each image of the pages once: a JPEG as it is, pixels deflated. `resources` gets /XObject only where there is one.
EmbeddedPictures embed_pictures(haru::Document& document, const Deflater& deflate, const Pages& pages,
                                haru::Dict resources);

/// `at` is the frame's top left corner in PDF's coordinates. Leaves the graphics state as it was.
std::string draw_picture(const Picture& picture, Point at, const std::string& resource);

/// Rows under the PNG filters that promise the least bytes (predictor 15; W3C PNG, 9 and 12.8), one row of
/// `width` × `components` bytes after the other.
std::string filter_rows(const std::string& rows, std::size_t width, std::size_t components);

}  // namespace quoin::pdf

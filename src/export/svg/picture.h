// Pictures inside the file: a JPEG's own bytes or a PNG as a data URL (RFC 2397), and the element that shows one.
#pragma once

#include <string>

#include "page/pages.h"

namespace quoin::svg {

/// The picture as data. A JPEG loses its Exif notes: its orientation is ours to draw, and nobody wants to publish the
/// place where it was taken.
std::string data_url(const Image& image);

/// The picture in its frame, at `at`. `id` names the frame's clip path; `alt` says what it shows.
std::string picture_element(const Picture& picture, Point at, const std::string& url, const std::string& id,
                            const std::string& alt);

}  // namespace quoin::svg

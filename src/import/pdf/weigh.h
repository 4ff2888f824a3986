// What a PDF's streams come to when they are decoded: a few kilobytes can be gigabytes of page, and whoever reads the page
// would take hours.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "import/pdf/qpdf.h"

namespace quoin::qpdf {

/// What the streams of a PDF of `size` bytes may come to, pictures apart: pages compress to a tenth, and fonts to a half.
inline constexpr std::size_t content_limit(std::size_t size) {
  return (2u << 20) + 16 * size;
}

/// And what its pictures may, without what JPEG and the other codings of pictures save: a photo's samples are many.
inline constexpr std::size_t picture_limit(std::size_t size) {
  return (64u << 20) + 16 * size;
}

/// The bytes, pictures apart, or why there is no number: `code` is a diagnostic's and empty where all went well. More
/// than the limits is `too-large`, and so is what cannot be weighed: unknown filters, objects without end.
struct Weight {
  std::string code, message;
  std::uint64_t bytes = 0;
};

/// Throws std::bad_alloc, also for libqpdf's.
Weight find_weight(const Library& library, std::string_view pdf);

}  // namespace quoin::qpdf

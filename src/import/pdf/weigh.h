// What a PDF's streams come to when they are decoded: a few kilobytes can be gigabytes of page, and whoever reads the page
// would take hours.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "import/pdf/qpdf.h"

namespace quoin::qpdf {

/// What the streams of a PDF of `size` bytes may come to: pages compress to a tenth, and fonts to a half.
inline constexpr std::size_t content_limit(std::size_t size) {
  return (2u << 20) + 16 * size;
}

/// The bytes, pictures apart, or why there is no number: `code` is a diagnostic's and empty where all went well. More
/// than `content_limit` is `too-large`.
struct Weight {
  std::string code, message;
  std::uint64_t bytes = 0;
};

Weight find_weight(const Library& library, std::string_view pdf);

}  // namespace quoin::qpdf

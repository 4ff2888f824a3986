// Pictures that are refused, for both readers.
#pragma once

#include <cstdint>
#include <string>

#include "image/read_image.h"

namespace quoin {

ReadImage refused(const char* code, std::string message, std::string hint);

/// A fault where the picture has more than `most` pixels.
std::optional<ReadImage> refuse_size(std::uint32_t width, std::uint32_t height, std::uint64_t most);

}  // namespace quoin

#include "image/fault.h"

#include <utility>

#include <fmt/format.h>

namespace quoin {

ReadImage refused(const char* code, std::string message, std::string hint) {
  ReadImage out;
  out.fault = {code, std::move(message), std::move(hint)};
  return out;
}

std::optional<ReadImage> refuse_size(std::uint32_t width, std::uint32_t height, std::uint64_t most) {
  if (std::uint64_t{width} * height <= most) return std::nullopt;
  return refused("too-large",
                 fmt::format("has {} × {} pixels: more than {} million are too many", width, height, most / 1'000'000),
                 "scale it down: 1000 pixels are plenty for its width");
}

}  // namespace quoin

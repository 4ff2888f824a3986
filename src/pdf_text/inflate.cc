#include "pdf_text/inflate.h"

#include <libdeflate.h>

#include <algorithm>
#include <new>

namespace quoin::pdf_text {
namespace {

constexpr std::size_t first_size(std::size_t packed) {
  return 1024 + 4 * packed;  // what text usually comes to
}

}  // namespace

void Inflater::Free::operator()(libdeflate_decompressor* decompressor) const {
  libdeflate_free_decompressor(decompressor);
}

Inflater::Inflater() : decompressor_(libdeflate_alloc_decompressor()) {
  if (!decompressor_) throw std::bad_alloc();
}

Inflater::Result Inflater::run(std::string_view data, std::size_t limit) {
  // The size stands nowhere that could be trusted: start with a guess or what is there, and grow.
  for (std::size_t size = std::min(limit, std::max(size_, first_size(data.size())));; size = std::min(limit, 4 * size)) {
    if (size > size_ || !room_) {
      room_.reset();
      room_ = std::make_unique_for_overwrite<char[]>(size);
      size_ = size;
    }
    std::size_t used = 0;
    const libdeflate_result result =
        libdeflate_zlib_decompress(decompressor_.get(), data.data(), data.size(), room_.get(), size, &used);
    if (result == LIBDEFLATE_SUCCESS) return {Result::Kind::whole, {room_.get(), used}};
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE) return {Result::Kind::damaged, {}};
    if (size == limit) return {Result::Kind::beyond, {}};
  }
}

std::optional<std::string> inflate(std::string_view data, std::size_t limit) {
  Inflater inflater;
  const Inflater::Result result = inflater.run(data, limit);
  if (result.kind != Inflater::Result::Kind::whole) return std::nullopt;
  return std::string(result.bytes);
}

}  // namespace quoin::pdf_text

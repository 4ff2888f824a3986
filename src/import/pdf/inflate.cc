#include "import/pdf/inflate.h"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <new>

namespace quoin::qpdf {
namespace {

using Decompressor = std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)>;

Decompressor make_decompressor() {
  Decompressor out(libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  if (!out) throw std::bad_alloc();
  return out;
}

}  // namespace

std::optional<std::string> inflate(std::string_view data, std::size_t limit) {
  const Decompressor decompressor = make_decompressor();
  // The size stands nowhere that could be trusted: start from what text usually comes to, and grow.
  for (std::size_t size = std::min(limit, 1024 + 4 * data.size());; size = std::min(limit, 4 * size)) {
    std::string out(size, '\0');
    std::size_t used = 0;
    const libdeflate_result result =
        libdeflate_zlib_decompress(decompressor.get(), data.data(), data.size(), out.data(), out.size(), &used);
    if (result == LIBDEFLATE_INSUFFICIENT_SPACE && size < limit) continue;
    if (result != LIBDEFLATE_SUCCESS) return std::nullopt;
    out.resize(used);
    return out;
  }
}

bool inflates_beyond(std::string_view data, std::size_t limit) {
  std::string out(limit, '\0');
  std::size_t used = 0;
  return libdeflate_zlib_decompress(make_decompressor().get(), data.data(), data.size(), out.data(), out.size(), &used) ==
         LIBDEFLATE_INSUFFICIENT_SPACE;
}

}  // namespace quoin::qpdf

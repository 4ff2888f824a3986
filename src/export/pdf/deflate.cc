#include "export/pdf/deflate.h"

#include <libdeflate.h>

#include "quoin/failure.h"

namespace quoin::pdf {

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Deflater(int level) : level_(level), compressor_(libdeflate_alloc_compressor(level)) {
  if (!compressor_) throw Failure("no memory left to compress the PDF");
}

std::string Deflater::operator()(std::string_view bytes) const {
  std::string out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

}  // namespace quoin::pdf

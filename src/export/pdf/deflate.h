// Flate data by libdeflate: one compressor for a whole document, since making one costs more than a small stream.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace quoin::pdf {

/// Not thread-safe. Throws Failure where memory is short.
class Deflater {
 public:
  /// `level` from 1 to 12, as libdeflate counts.
  explicit Deflater(int level);
  /// In zlib's wrapping, as FlateDecode wants (ISO 32000-1, 7.4.4).
  std::string operator()(std::string_view bytes) const;
  int level() const { return level_; }

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  int level_;
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace quoin::pdf

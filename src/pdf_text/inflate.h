// Flate data of unknown size and origin, by libdeflate.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct libdeflate_decompressor;

namespace quoin::pdf_text {

/// For much data, one after the other: its memory stays. Throws std::bad_alloc. For one thread.
class Inflater {
 public:
  struct Result {
    enum class Kind : unsigned char {
      whole,
      damaged,  ///< or broken off, or of another checksum
      beyond,   ///< more than the limit, whatever is wrong behind it
    };
    Kind kind = Kind::damaged;
    std::string_view bytes;  ///< valid until the next call; empty where they are not whole
  };

  Inflater();
  /// `limit` is in bytes, of what comes out. What follows the data, such as the line end before `endstream`, is passed over.
  Result run(std::string_view data, std::size_t limit);

 private:
  struct Free {
    void operator()(libdeflate_decompressor* decompressor) const;
  };
  std::unique_ptr<libdeflate_decompressor, Free> decompressor_;
  std::unique_ptr<char[]> room_;
  std::size_t size_ = 0;
};

/// Once: nothing where the data are not whole or come to more than `limit` bytes.
std::optional<std::string> inflate(std::string_view data, std::size_t limit);

}  // namespace quoin::pdf_text

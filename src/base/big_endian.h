// Numbers as most binary formats write them.
#pragma once

#include <cstdint>
#include <string>

namespace quoin {

/// The last `bytes` bytes of `value`, the highest first.
inline void append_big_endian(std::string& out, std::uint64_t value, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

}  // namespace quoin

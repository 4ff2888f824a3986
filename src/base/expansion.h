// What an abbreviation in a text stands for: "Mar" for "March". Whoever reads the text aloud may say that instead.
#pragma once

#include <cstdint>

#include "base/shared_string.h"

namespace quoin {

/// Bytes [begin, end) of the text that has it.
struct Expansion {
  std::uint32_t begin = 0, end = 0;
  SharedString meaning;
  bool operator==(const Expansion&) const = default;
};

}  // namespace quoin

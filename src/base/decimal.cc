#include "base/decimal.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <limits>

namespace quoin {

void append_decimal(std::string& out, double value, int decimals) {
  assert(std::isfinite(value));
  std::array<char, std::numeric_limits<double>::max_exponent10 + 16> digits;
  const std::to_chars_result result =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals);
  const char* end = result.ptr;
  if (decimals > 0) {
    while (end[-1] == '0') --end;
    if (end[-1] == '.') --end;
  }
  const char* begin = digits.data();
  if (end - begin == 2 && begin[0] == '-' && begin[1] == '0') ++begin;
  out.append(begin, end);
}

std::string decimal(double value, int decimals) {
  std::string out;
  append_decimal(out, value, decimals);
  return out;
}

}  // namespace quoin

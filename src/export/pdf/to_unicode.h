// What a font dictionary says of its codes: their texts (ISO 32000-1, 9.10.3) and widths (9.7.4.3). Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace quoin::pdf {

using Code = std::uint16_t;

/// A ToUnicode CMap. Codes rise; texts are UTF-8.
std::string to_unicode_cmap(const std::vector<std::pair<Code, std::string>>& texts);

/// The width of most codes, and a W array for the others. Codes rise; widths are in thousandths of an em.
struct Widths {
  int usual = 0;
  std::string others;
};
Widths pack_widths(const std::vector<std::pair<Code, int>>& widths);

}  // namespace quoin::pdf

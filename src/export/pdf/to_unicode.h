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

/// A W array of every code: a width left to DW is unknown to some readers, and a space of unknown width lets them part
/// words in the wrong places (pypdf). Codes rise; widths are in thousandths of an em.
std::string width_array(const std::vector<std::pair<Code, int>>& widths);

}  // namespace quoin::pdf

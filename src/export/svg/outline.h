// A glyph's outline as SVG path data, read through HarfBuzz.
#pragma once

#include <cstdint>
#include <string>

#include "text/font_book.h"

namespace quoin::svg {

/// Units to the em in which outlines and their places are written: with one decimal, a thousandth of a point at 10 pt.
inline constexpr double em = 1000;

/// The outline with its origin on the baseline, y downwards, to be filled by the non-zero rule; empty for a space.
std::string glyph_path(const Face& face, std::uint32_t glyph);

/// Appends a number with one decimal at most, parted from another before it by a space where it needs one.
void append_number(std::string& path, long tenths);

}  // namespace quoin::svg

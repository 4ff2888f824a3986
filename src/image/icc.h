// A picture's colour profile (ICC.1), cut down to what says what its colours are.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

/// The part of `profile` that a reader needs to show the colours of a picture with `components` (1 grey, 3 colour): header
/// and the tags that hold primaries, curves and tables. What names its maker, its screen or its day is not in it. Empty
/// where it is no profile for such a picture, or one that contradicts itself; then its colours are taken for sRGB.
std::string plain_icc_profile(std::string_view profile, int components);

/// multiLocalizedUnicodeType with one text (ICC.1:2010, 10.13).
std::string icc_text(std::string_view ascii);

}  // namespace quoin

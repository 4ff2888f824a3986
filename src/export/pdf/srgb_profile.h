// The colour space of the file's colours, as an ICC profile of our own making (ICC.1:2010 with IEC 61966-2-1's
// numbers): half a kilobyte, where profiles that come with systems have several.
#pragma once

#include <string>

namespace quoin::pdf {

/// A display profile, version 4.2, by matrix and parametric curve.
std::string srgb_profile();

}  // namespace quoin::pdf

// What a JPEG's markers say; its coefficients are never touched (ISO/IEC 10918-1, annex B).
#pragma once

#include "image/read_image.h"

namespace quoin {

/// `bytes` begin with FF D8. A grey or colour picture of eight bits, baseline or progressive, as PDF's DCTDecode takes
/// it (ISO 32000-1, 7.4.8). Of the segments those stay that a decoder needs, the colour profile among them; what a
/// camera or a program noted, and what stands behind the picture's end, is left away.
ReadImage read_jpeg(std::string_view bytes);

}  // namespace quoin

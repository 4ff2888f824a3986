// The finished objects as a file: streams first, all other objects in one object stream, then a cross-reference
// stream (ISO 32000-1, 7.5.7 and 7.5.8). Half the size of libharu's own classic file.
#pragma once

#include <string>

#include "export/pdf/deflate.h"
#include "export/pdf/haru.h"

namespace quoin::pdf {

/// A whole PDF 1.7 file. /ID is the MD5 of the bytes before the cross-reference stream. Throws Failure where libharu
/// cannot write an object.
std::string save(haru::Document& document, const Deflater& deflate);

}  // namespace quoin::pdf

// A PDF that was just made, given to whoever will read it.
#pragma once

#include <string>
#include <string_view>

#include "host/world.h"
#include "quoin/request.h"

namespace quoin {

/// Why readers do not find in the PDF what `request` comes to, as a clause about it; empty where they do. It is typeset again for
/// that, its pages are read back, of which `text` is what they should say, and each text extractor that is installed is asked
/// for every field. By one thread at a time: extractors take all cores. Throws Failure.
std::string complaint_of_readers(const Request& request, const std::string& pdf, std::string_view text, World& world);

}  // namespace quoin

// The layouts that the variants of a résumé name, whichever is asked for.
#pragma once

#include <string>
#include <vector>

#include "base/places.h"
#include "quoin/files.h"
#include "resume/inline_text.h"

namespace quoin {

/// Of the file and what it includes, with their places in `places`. Those files are read again, as sources of their own; what is wrong
/// with them is told by whoever reads the résumé.
std::vector<Literal> layouts_of_variants(SourceId id, const std::string& folder, Sources& sources, const Files& files, Places& places);

}  // namespace quoin

// The language of layouts as a JSON Schema, which editors complete and check layout files by.
#pragma once

#include <string>

namespace quoin {

/// A schema of draft 2020-12 that keeps to what older drafts know too, because editors of TOML often do. It refuses
/// nothing that the reader takes; what needs more than one value to see (a name that [color] lacks) is the reader's.
std::string layout_schema();

}  // namespace quoin

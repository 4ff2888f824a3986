// What a file is that somebody takes for a résumé or for a layout, told by its content: people try the one that they have.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pipeline/typeset.h"

namespace quoin {

/// What it is instead of resume.toml, and what to do with it.
struct OtherFormat {
  std::string message, hint;
};

/// Nothing for whatever may be meant as TOML; no well-formed TOML is ever taken for something else. Looks at the first
/// 64 KB. `name` decides only between plain texts.
std::optional<OtherFormat> recognize_other_format(std::string_view bytes, std::string_view name);

/// Only what reads as a layout is one: `file`, which `wanted` led to, is a fault in `run` where it does not.
void check_is_layout(const std::string& wanted, SourceId file, TypesetRun& run);

}  // namespace quoin

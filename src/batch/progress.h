// How far a batch is, and what became of it, as a line for people.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "batch/batch.h"

namespace quoin {

/// A bar, where it is known how many there are in `all`; `time` is in milliseconds.
std::string progress_line(const Tally& tally, std::optional<std::uint64_t> all, double time);

/// "812 PDFs, 3 failed · 1.2 s"
std::string summary_line(const Tally& tally, double time);

}  // namespace quoin

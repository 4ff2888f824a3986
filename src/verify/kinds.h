// The faults that extractors found, told by kind: one line for each, and where.
#pragma once

#include <string>
#include <string_view>

#include "verify/report.h"

namespace quoin {

inline constexpr std::size_t verify_text_width = 160;  ///< characters of a field or of what was seen

std::string_view word_for(Loss::Status status);

/// "2 fields broken: words run together (mutool, pypdf)" for each kind, the first places below it, or all of them where
/// the report is `verbose`. Empty where nothing was lost.
std::string kinds_text(const VerifyReport& report, const Sources& sources);

}  // namespace quoin

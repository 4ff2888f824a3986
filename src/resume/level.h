// A level of a skill or a language as a share of the scale that its words stand on.
#pragma once

#include <optional>
#include <string_view>

namespace quoin {

/// From 0 to 1: a grade of the Common European Framework (A1 to C2) that stands in the text as a word, "4/5", "80 %",
/// or a word for a step, such as "native" or "intermediate", in one of a few languages: all of the text, before a
/// parenthesis or in it. Nothing where it says no place on a known scale.
std::optional<double> share_of_level(std::string_view text);

}  // namespace quoin

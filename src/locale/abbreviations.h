// Which words of a text a language abbreviates, and what they stand for: months in dates, academic degrees, the titles before a
// name. Elsewhere the same letters mean other things ("Jan" is a name, "MA" a state), so that whoever asks says what a text is.
#pragma once

#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/expansion.h"
#include "locale/locale.h"

namespace quoin {

/// Of the months in `text`, which is what `format_dates` makes of the dates; in the text's order.
std::vector<Expansion> expanded_months(std::string_view text, const Dates& dates, const Locale& locale);

/// Of the degrees in what a degree is called: "B.Sc. in Physics".
std::vector<Expansion> expanded_degrees(std::string_view text, const Locale& locale);

/// Of the titles and degrees around a person's name: "Dr. Ada Okafor, PhD".
std::vector<Expansion> expanded_titles(std::string_view text, const Locale& locale);

}  // namespace quoin

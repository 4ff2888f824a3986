// When something was published: BibLaTeX's `date`, BibTeX's `year` and `month`, CSL-JSON's parts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace quoin::bibliography {

/// "2021", "2021-05", "2021-05-03"; of a range where it begins; a season (month 21 and up) is no month. Nothing for
/// other text.
std::optional<Date> parse_date(std::string_view text);

/// False where it names a month or a day that there is not; true for other text.
bool is_in_calendar(std::string_view date);

/// False for a number that is no month's; words are other people's calendars.
bool is_month(std::string_view text);

/// The same of "2021" with "May", "may", "5" or "5~May"; a month that is none is left out. Nothing where `year` is no
/// year.
std::optional<Date> parse_year(std::string_view year, std::string_view month, std::string_view day);

}  // namespace quoin::bibliography

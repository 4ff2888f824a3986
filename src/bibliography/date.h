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

/// "2021/2023", "2018-05-01/2019", "2024/25": both ends are known, and the second is later. Nothing for other text.
struct DateRange {
  Date start, end;
  bool operator==(const DateRange&) const = default;
};
std::optional<DateRange> parse_date_range(std::string_view text);

/// The same of a `year`, where "2024--25" is one, too.
std::optional<DateRange> parse_year_range(std::string_view year);

/// False where it names a month or a day that there is not; true for other text.
bool is_in_calendar(std::string_view date);

/// "Feb--March", "May/June"; not "3 March".
bool names_several_months(std::string_view text);

/// False for a number that is no month's; words are other people's calendars.
bool is_month(std::string_view text);

/// The same of "2021" with "May", "may", "5" or "5~May"; a month that is none is left out. Nothing where `year` is no
/// year.
std::optional<Date> parse_year(std::string_view year, std::string_view month, std::string_view day);

}  // namespace quoin::bibliography

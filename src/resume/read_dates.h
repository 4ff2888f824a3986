// `date`, `start` and `end`: what was known, checked against the calendar.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "resume/reading.h"

namespace quoin {

enum class DateUse { date, start, end };

/// One date. Free text is kept in `date` only; "present" is the end's only.
std::optional<DateValue> read_date(Reading& reading, TableReader& table, std::string_view key, DateUse use);

/// All three; `date` beside the others and an end before its start are faults. `range`: the table may have start and
/// end.
Dates read_dates(Reading& reading, TableReader& table, bool range);

}  // namespace quoin

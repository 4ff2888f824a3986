// `date`, `start` and `end`: what was known, checked against the calendar.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "toml/table_reader.h"

namespace quoin {

enum class DateUse { date, start, end };

/// One date. Free text is kept in `date` only; "present" is the end's only.
std::optional<DateValue> read_date(TableReader& table, std::string_view key, DateUse use);

/// All three; `date` beside the others and an end before its start are faults. `range`: the table may have start and
/// end.
Dates read_dates(TableReader& table, bool range);

}  // namespace quoin

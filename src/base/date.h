// Dates as known: a year never grows a month.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <variant>

#include "base/places.h"

namespace quoin {

/// Month and day are 0 where the file did not say.
struct Date {
  int year = 0, month = 0, day = 0;
  bool operator==(const Date&) const = default;
};

/// As a résumé's file has it: "2020", "2020-03" or "2020-03-15" (ISO 8601, 4.1.2).
std::string iso_text(const Date& date);

/// The end of something that still goes on.
struct Present {
  bool operator==(const Present&) const = default;
};

struct DateValue {
  ValueId value_id = no_value;
  std::variant<Date, Present, std::string> value;  ///< a string is free text and stands only in `date`
};

/// `date` excludes the other two. `start` alone and `end` alone are kept as they are.
struct Dates {
  std::optional<DateValue> date, start, end;
  bool empty() const { return !date && !start && !end; }
};

}  // namespace quoin
